import { formatCount } from '../../../figures/format.ts'
import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { Details } from '../../../ui/Details.tsx'
import { decimalsOfDigits } from '../../parts/decimals-of-digits.ts'
import { useWaterfilling } from '../context.ts'
import { ChoiceRow, TableSlider } from '../parts.ts'
import { tableMethods } from './methods.ts'

const regularizations = ['regularization1', 'regularization2', 'regularization3'] as const

/** What the codebooks are trained on, and how strongly VR-Kmeans is held to the theory. */
export function CodebookControls() {
  const count = useWaterfilling((state) => state.wanted.trainingSize)
  return (
    <ControlGroup title="Codebooks" quiet hint={`${formatCount(count)} training samples`}>
      <TableSlider name="trainingSize" label="train" />
      {regularizations.map((name) => (
        <Regularization key={name} name={name} />
      ))}
      <Details summary="How they are trained">
        <TableSlider name="testSize" label="test" />
        <TableSlider name="trials" />
        <TableSlider name="iterations" />
        <ChoiceRow
          name="initialization"
          title="start"
          label="Start of the training"
          options={[
            { value: 'data', label: 'Data', title: 'training samples drawn at random' },
            {
              value: 'random',
              label: 'Random',
              title: 'random codewords of the variance that theory asks for',
            },
          ]}
        />
        <TableSlider name="seed" />
      </Details>
    </ControlGroup>
  )
}

/** A slider in the tint of the line that it moves. */
function Regularization({ name }: { readonly name: (typeof regularizations)[number] }) {
  const lambda = useWaterfilling((state) => state.wanted[name])
  const identity = useWaterfilling(
    ({ wanted }) => tableMethods(wanted).find((method) => method.lambda === wanted[name])?.identity,
  )
  return <TableSlider name={name} identity={identity} decimals={decimalsOfDigits(lambda, 3)} />
}
