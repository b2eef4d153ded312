import { formatCount } from '../../../figures/format.ts'
import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { Details } from '../../../ui/Details.tsx'
import { decimalsOfDigits } from '../../parts/decimals-of-digits.ts'
import { useFaces } from '../context.ts'
import { ChoiceRow, TableSlider } from '../parts.ts'
import { trainerLooks } from './training-names.ts'

/** The codebooks: how many, how large, and what holds them to the theory. */
export function CodebookControls() {
  const trainer = useFaces((state) => state.wanted.trainer)
  const layers = useFaces((state) => state.wanted.layers)
  const codebookSize = useFaces((state) => state.wanted.codebookSize)
  const regularization = useFaces((state) => state.wanted.regularization)
  const { identity, name } = trainerLooks[trainer]
  return (
    <ControlGroup title="Codebooks" hint={`${name}, ${formatCount(layers)} × ${formatCount(codebookSize)}`}>
      <ChoiceRow
        name="trainer"
        title="kind"
        label="What trains each layer"
        options={(['vr', 'kmeans', 'random'] as const).map((value) => ({
          value,
          label: { vr: 'RRQ', kmeans: 'K-means', random: 'Random' }[value],
          title: trainerLooks[value].longName,
        }))}
      />
      <TableSlider name="layers" identity={identity} />
      <TableSlider name="codebookSize" label="words" identity={identity} />
      {trainer === 'vr' ? (
        <TableSlider
          name="regularization"
          label="regul."
          identity="rrq"
          decimals={decimalsOfDigits(regularization, 3)}
        />
      ) : null}
      <TableSlider name="levelScale" label="level" decimals={2} />
      <Details summary="How they are trained">
        <TableSlider name="bandSize" label="band" />
        <TableSlider name="varianceSmoothing" label="smooth" decimals={1} />
        {trainer === 'random' ? null : <TableSlider name="iterations" />}
        {trainer === 'random' ? null : (
          <ChoiceRow
            name="initialization"
            title="start"
            label="Start of each layer"
            options={[
              { value: 'data', label: 'Data', title: 'residuals drawn at random' },
              {
                value: 'random',
                label: 'Random',
                title: 'random codewords of the variance that theory asks for',
              },
            ]}
          />
        )}
        <TableSlider name="seed" />
      </Details>
    </ControlGroup>
  )
}
