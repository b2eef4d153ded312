import { Toggle } from '../../../ui/Toggle.tsx'
import { useCells, useCellsStore } from '../context.ts'
import { ChoiceRow, TableSlider } from '../parts.ts'

/** What all three quantizers share: one rate, and how a cell is decoded. */
export function RateControls() {
  const matchRate = useCells((state) => state.wanted.matchRate)
  const toggle = useToggleMatch()
  return (
    <>
      <Toggle label="Match rate across all three" checked={matchRate} onChange={toggle} />
      {matchRate && <TableSlider name="rate" label="rate, bit/dim" decimals={2} />}
      <ChoiceRow
        name="reconstruction"
        title="Decode to"
        label="Decode a cell to"
        options={[
          { value: 'centroid', label: 'centroid', title: 'the mean of the training samples in the cell' },
          { value: 'point', label: 'point', title: 'the quantizer’s own point' },
        ]}
      />
    </>
  )
}

/** Leaving the matched rate keeps what it solved, so that nothing jumps. */
export function useToggleMatch(): (isMatched: boolean) => void {
  const store = useCellsStore()
  return (isMatched) => {
    const { change, panels } = store.getState()
    if (isMatched) return change({ matchRate: true })
    const steps = panels.usq?.scalar?.stepSizes
    const basis = panels.lvq?.lattice?.basis
    const training = panels.gvq?.training
    return change({
      matchRate: false,
      ...(steps ? { stepSize: steps[0], stepSizeY: steps[1] } : {}),
      ...(basis
        ? { basis1X: basis.b1[0], basis1Y: basis.b1[1], basis2X: basis.b2[0], basis2Y: basis.b2[1] }
        : {}),
      ...(training ? { codebookSize: training.codebook.length / 2 } : {}),
      ...(training?.coding ? { multiplier: training.coding.multiplier } : {}),
    })
  }
}
