import type { LatticeFacts } from '../../../../workers/contracts/cells-results.ts'
import { Button } from '../../../ui/Button.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { Variable } from '../../../ui/Variable.tsx'
import type { BasisVector, LatticePreset } from '../basis.ts'
import { areaOf, basisParameters, moveVector, presetBasis, presetOf, wantedBasis } from '../basis.ts'
import { useCells, useCellsStore } from '../context.ts'
import type { CellsState } from '../state.ts'
import { ChoiceRow, LitRow } from '../parts.ts'

export function LatticeControls() {
  const store = useCellsStore()
  const preset = useCells(({ panels }) => (panels.lvq?.lattice ? presetOf(panels.lvq.lattice) : undefined))
  const matchRate = useCells((state) => state.wanted.matchRate)
  const change = useCells((state) => state.change)
  const choosePreset = (chosen: LatticePreset) => {
    const lattice = store.getState().panels.lvq?.lattice
    // Without a lattice the basis was refused: it has no area to keep.
    change(basisParameters(presetBasis(chosen, lattice ? areaOf(lattice.basis) : 1)))
  }
  const reduce = () => {
    const reduced = store.getState().panels.lvq?.lattice?.reducedBasis
    if (reduced) change(basisParameters(reduced))
  }
  return (
    <>
      <div className="row control-row">
        <span className="muted">Lattice</span>
        <Segmented
          label="Lattice"
          value={preset ?? 'free'}
          fill
          options={[
            { value: 'hexagonal', label: 'A₂', title: 'A₂, the hexagonal lattice' },
            { value: 'square', label: 'Z²', title: 'Z², the square lattice' },
            { value: 'free', label: 'Free', title: 'any basis: drag the arrows' },
          ]}
          onChange={choosePreset}
        />
      </div>
      <VectorFields which="b1" />
      <VectorFields which="b2" />
      {matchRate && (
        <p className="note">
          While the rate is matched, moving one vector stretches the other, and both are rescaled to hold the
          rate.
        </p>
      )}
      <ChoiceRow
        name="decoding"
        title="Decoding"
        options={[
          {
            value: 'nearest',
            label: 'nearest',
            title: 'the nearest lattice point: the cell is the Voronoi cell',
          },
          {
            value: 'babai',
            label: 'Babai',
            title: 'B round(B⁻¹ y): the cell is the parallelogram of the basis',
          },
        ]}
      />
      <Button icon="shrink" disabled={preset === undefined} onClick={reduce}>
        Reduce basis
      </Button>
    </>
  )
}

/** The basis in numbers: the one that was solved for where the rate is matched, else the wanted one. */
function shownBasis({ wanted, panels }: CellsState): LatticeFacts['basis'] {
  return (wanted.matchRate ? panels.lvq?.lattice?.basis : undefined) ?? wantedBasis(wanted)
}

function VectorFields({ which }: { readonly which: BasisVector }) {
  const store = useCellsStore()
  const x = useCells((state) => shownBasis(state)[which][0])
  const y = useCells((state) => shownBasis(state)[which][1])
  const name = which === 'b1' ? 'b₁' : 'b₂'
  const set = (vector: readonly [number, number]) => {
    const state = store.getState()
    const basis = shownBasis(state)
    const area = state.wanted.matchRate ? areaOf(basis) : undefined
    state.change(basisParameters(moveVector(basis, which, vector, area)))
  }
  const range = { minimum: -40, maximum: 40, step: 0.01, decimals: 3, snap: false }
  return (
    <LitRow name={which === 'b1' ? 'basis1X' : 'basis2X'} className="vector-fields">
      <span>
        <Variable subscript={which.slice(1)}>b</Variable>
      </span>
      <NumberField {...range} label={`${name}, x`} value={x} onCommit={(value) => set([value, y])} />
      <NumberField {...range} label={`${name}, y`} value={y} onCommit={(value) => set([x, value])} />
    </LitRow>
  )
}
