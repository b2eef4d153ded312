import { lineSources, lineTable } from '../../../../workers/contracts/cells-line.ts'
import { formatNumber } from '../../../figures/format.ts'
import { Button } from '../../../ui/Button.tsx'
import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { ParamSlider } from '../../../ui/ParamSlider.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useCells } from '../context.ts'
import { ChoiceRow, TableSlider } from '../parts.ts'
import { LineBoundCard } from './LineBoundCard.tsx'
import { lineSourceTitles } from './line-names.ts'

/** What matters on the line, and nothing else. */
export function LineControls() {
  const source = useCells((state) => state.wanted.lineSource)
  const change = useCells((state) => state.change)
  return (
    <>
      <ControlGroup title="Source" quiet hint={lineSourceTitles[source]}>
        <Select
          label="Density"
          value={source}
          options={lineSources.map((value) => ({ value, label: lineSourceTitles[value] }))}
          onChange={(value) => change({ lineSource: value })}
        />
      </ControlGroup>
      <ControlGroup title="Quantizers">
        <TableSlider name="bits" />
        <CodeChoice />
        <StepControl />
        <TableSlider name="mu" label="" identity="mulaw" decimals={1} />
        <ReconstructionChoice />
      </ControlGroup>
      <LineBoundCard />
    </>
  )
}

/** One choice for both: what the rate of all four is, and with it what the entropy-coded one is matched to. */
function CodeChoice() {
  const code = useCells((state) => state.wanted.lineCode)
  return (
    <>
      <ChoiceRow
        name="lineCode"
        title="Rate is"
        options={[
          {
            value: 'fixed',
            label: 'log₂ levels',
            title: 'log₂ of the number of levels: code words of one length',
          },
          { value: 'entropy', label: 'entropy', title: 'the entropy: all four with an entropy coder' },
        ]}
      />
      <p className="note">
        {code === 'fixed'
          ? 'Entropy-coded: its step is solved for an entropy of as many bits.'
          : 'Entropy-coded: its step is solved for the entropy of Lloyd-Max.'}
      </p>
    </>
  )
}

/** The uniform quantizer's step: the best one, until the reader takes hold of it. */
function StepControl() {
  const isOptimal = useCells((state) => state.wanted.optimalStep)
  const wanted = useCells((state) => state.wanted.lineStep)
  const optimal = useCells((state) => state.line?.optimalStepSize)
  const change = useCells((state) => state.change)
  const endGesture = useCells((state) => state.endGesture)
  const { symbol, label, minimum, maximum, step, scale } = lineTable.lineStep
  return (
    <>
      <ParamSlider
        {...{ symbol, label, minimum, maximum, step, scale }}
        identity="usq"
        decimals={3}
        value={isOptimal ? (optimal ?? wanted) : wanted}
        onChange={(value) => change({ optimalStep: false, lineStep: value }, true)}
        onCommit={endGesture}
      />
      <div className="row line-step">
        <span className="note">
          {isOptimal
            ? 'Optimal; drag V in the figure.'
            : `Yours; optimal is ${formatNumber(optimal ?? Number.NaN, 3)}.`}
        </span>
        <Button
          variant="quiet"
          icon="reset"
          disabled={isOptimal}
          onClick={() => change({ optimalStep: true })}
        >
          Optimal step
        </Button>
      </div>
    </>
  )
}

function ReconstructionChoice() {
  return (
    <ChoiceRow
      name="reconstruction"
      title="Decode to"
      label="Decode an entropy-coded cell to"
      className="ecsq"
      options={[
        {
          value: 'centroid',
          label: 'centroid',
          title: 'entropy-coded: the mean of the source in the cell',
        },
        { value: 'point', label: 'mid-point', title: 'entropy-coded: the middle of the cell' },
      ]}
    />
  )
}
