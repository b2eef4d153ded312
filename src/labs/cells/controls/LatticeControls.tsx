import { Button } from '../../../ui/Button.tsx'
import { Marker } from '../../../ui/Marker.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { Variable } from '../../../ui/Variable.tsx'
import type { BasisVector } from '../basis.ts'
import { areaOf, basisParameters, moveVector, presetBasis, presetOf, wantedBasis } from '../basis.ts'
import { useCells } from '../context.ts'

export function LatticeControls() {
  const lattice = useCells((state) => state.panels.lvq?.lattice)
  const wanted = useCells((state) => state.wanted)
  const change = useCells((state) => state.change)
  const basis = lattice?.basis ?? wantedBasis(wanted)
  return (
    <>
      <div className="row control-row lvq">
        <span className="control-name">
          <Marker identity="lvq" />
          Lattice
        </span>
        <Segmented
          label="Lattice"
          value={lattice ? presetOf(lattice) : 'free'}
          fill
          options={[
            { value: 'hexagonal', label: 'A₂', title: 'A₂, the hexagonal lattice' },
            { value: 'square', label: 'Z²', title: 'Z², the square lattice' },
            { value: 'free', label: 'Free', title: 'any basis: drag the arrows' },
          ]}
          onChange={(preset) => change(basisParameters(presetBasis(preset, areaOf(basis))))}
        />
      </div>
      <VectorFields which="b1" />
      <VectorFields which="b2" />
      {wanted.matchRate && (
        <p className="note">
          At a matched rate the cell keeps its area: move one vector and the other gives way.
        </p>
      )}
      <div className="row control-row">
        <span className="muted">Decoding</span>
        <Segmented
          label="Decoding"
          value={wanted.decoding}
          fill
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
          onChange={(decoding) => change({ decoding })}
        />
      </div>
      <Button
        icon="shrink"
        disabled={!lattice}
        onClick={() => lattice && change(basisParameters(lattice.reducedBasis))}
      >
        Reduce basis
      </Button>
    </>
  )
}

function VectorFields({ which }: { readonly which: BasisVector }) {
  const lattice = useCells((state) => state.panels.lvq?.lattice)
  const wanted = useCells((state) => state.wanted)
  const change = useCells((state) => state.change)
  const { matchRate } = wanted
  const basis = (matchRate ? lattice?.basis : undefined) ?? wantedBasis(wanted)
  const [x, y] = basis[which]
  const name = which === 'b1' ? 'b₁' : 'b₂'
  const set = (vector: readonly [number, number]) =>
    change(basisParameters(moveVector(basis, which, vector, matchRate)))
  const range = { minimum: -10, maximum: 10, step: 0.01, decimals: 3, snap: false }
  return (
    <div className="vector-fields">
      <span>
        <Variable subscript={which.slice(1)}>b</Variable>
      </span>
      <NumberField {...range} label={`${name}, x`} value={x} onCommit={(value) => set([value, y])} />
      <NumberField {...range} label={`${name}, y`} value={y} onCommit={(value) => set([x, value])} />
    </div>
  )
}
