import { useMemo } from 'react'
import { lineQuantizerNames } from '../../../../workers/contracts/cells-line.ts'
import { useCells } from '../context.ts'
import { ModeChoice } from '../ModeChoice.tsx'
import { CellsStatus } from '../CellsStatus.tsx'
import { LineGapPlot } from './LineGapPlot.tsx'
import { LinePanel } from './LinePanel.tsx'
import { LineRatePlot } from './LineRatePlot.tsx'
import { LineTable } from './LineTable.tsx'
import { LineText } from './LineText.tsx'
import { lineSourceTitles } from './line-names.ts'
import { lineScale } from './line-scale.ts'
import './line.css'

/** Four scalar quantizers over one density, the plots that compare them, and what they do at one place. */
export function LineStage() {
  const line = useCells((state) => state.line)
  const isCatchingUp = useCells((state) => state.isCatchingUp)
  const scale = useMemo(() => line && lineScale(line), [line])
  return (
    <main className="main" id="main" tabIndex={-1}>
      <h1 className="visually-hidden">Cells: scalar quantizers on the line</h1>
      <div className="stage">
        <div className="line" aria-busy={isCatchingUp}>
          <div className="bar">
            <ModeChoice />
            {line && (
              <span className="line-note">
                {lineSourceTitles[line.parameters.lineSource]} of unit variance
              </span>
            )}
          </div>
          <CellsStatus />
          {line &&
            scale &&
            lineQuantizerNames.map((name) => <LinePanel key={name} name={name} line={line} scale={scale} />)}
          {line && (
            <div className="line-below">
              <LineRatePlot line={line} />
              <LineGapPlot line={line} />
              <section className="line-reading" aria-label="Side by side">
                <LineTable line={line} />
                <LineText line={line} />
              </section>
            </div>
          )}
        </div>
      </div>
    </main>
  )
}
