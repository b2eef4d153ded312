import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { identities } from '../../../ui/identity.ts'
import { Marker } from '../../../ui/Marker.tsx'
import { useSlowed } from '../../../ui/useSlowed.ts'
import { useCells } from '../context.ts'
import { panelIdentity } from '../names.ts'
import type { ShownPanel } from '../state.ts'
import { BoundLine } from './BoundLine.tsx'
import { CodebookEquation } from './CodebookEquation.tsx'
import { LatticeEquation } from './LatticeEquation.tsx'
import { ScalarEquation } from './ScalarEquation.tsx'
import '../../parts/equations/equation-card.css'

const readingMilliseconds = 120

/** The focused quantizer as a formula with the values it has now, and the bound it is measured against. */
export function EquationCard() {
  const focus = useCells((state) => state.focus)
  const panels = useCells((state) => state.panels)
  // Formulas are costly to lay out, and numbers that change with every frame cannot be read.
  const panel = useSlowed(panels, readingMilliseconds)[focus]
  const identity = panelIdentity(focus, panel)
  return (
    <section className="equation-card" aria-label="Equation">
      <ControlGroup
        title={
          <>
            <Marker identity={identity} />
            {identities[identity].name}
          </>
        }
        hint="as an equation"
        quiet
      >
        <div className="equation-card__body">
          {panel && <Equation panel={panel} />}
          {panel && <BoundLine panel={panel} />}
        </div>
      </ControlGroup>
    </section>
  )
}

function Equation({ panel }: { readonly panel: ShownPanel }) {
  const { scalar, lattice, training } = panel
  if (scalar) return <ScalarEquation panel={panel} scalar={scalar} />
  if (lattice) return <LatticeEquation panel={panel} lattice={lattice} />
  return training && <CodebookEquation panel={panel} training={training} />
}
