import { Toggle } from '../../../ui/Toggle.tsx'
import { useCells } from '../context.ts'
import { ChoiceRow, TableSlider } from '../parts.ts'

export function ScalarControls() {
  const matchRate = useCells((state) => state.wanted.matchRate)
  const stepsLinked = useCells((state) => state.wanted.stepsLinked)
  const companding = useCells((state) => state.wanted.companding)
  const stepSize = useCells((state) => state.wanted.stepSize)
  const steps = useCells((state) => state.panels.usq?.scalar?.stepSizes)
  const change = useCells((state) => state.change)
  const solved = (axis: 0 | 1) =>
    matchRate && steps ? { value: steps[axis], note: 'solved for the rate' } : undefined
  return (
    <>
      <TableSlider name="stepSize" identity="usq" decimals={3} solved={solved(0)} />
      {!stepsLinked && (
        <TableSlider
          name="stepSizeY"
          identity="usq"
          symbol="Δ_y"
          label="step"
          decimals={3}
          solved={solved(1)}
        />
      )}
      <Toggle
        label="One step for both axes"
        checked={stepsLinked}
        onChange={(isLinked) => change({ stepsLinked: isLinked, stepSizeY: stepSize })}
      />
      {!stepsLinked && matchRate && (
        <p className="note">
          Only the ratio of the steps is yours while the rate is matched; switch matching off to set it.
        </p>
      )}
      <ChoiceRow
        name="placement"
        title="Placement"
        options={[
          { value: 'mid-tread', label: 'mid-tread', title: 'a point at zero' },
          { value: 'mid-rise', label: 'mid-rise', title: 'a threshold at zero' },
        ]}
      />
      <ChoiceRow
        name="axes"
        title="Axes"
        label="Axes of the grid"
        options={[
          { value: 'coordinates', label: 'x, y', title: 'the grid lies along the coordinates' },
          {
            value: 'principal',
            label: 'principal',
            title: 'turned into the principal axes of the training half (PCA): there nothing is correlated',
          },
        ]}
      />
      <ChoiceRow
        name="companding"
        title="Steps"
        label="Companding"
        options={[
          { value: 'none', label: 'uniform', title: 'equal steps everywhere' },
          {
            value: 'mu-law',
            label: 'μ-law',
            title: 'compressed, rounded, expanded: fine near zero, coarse outside',
          },
        ]}
      />
      {companding === 'mu-law' && <TableSlider name="compression" identity="usq" decimals={0} />}
    </>
  )
}
