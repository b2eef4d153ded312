import { memo, useMemo, useRef } from 'react'
import type { QuantizerName } from '../../../../workers/contracts/cells.ts'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { IconButton } from '../../../ui/Button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { useElementSize } from '../../../ui/useElementSize.ts'
import { useCells } from '../context.ts'
import { isBehind, isLongWork } from '../state.ts'
import { longNames, panelIdentity, panelName, panelNote } from '../names.ts'
import { PlayButton } from '../controls/PlayButton.tsx'
import { CodewordTools } from './CodewordTools.tsx'
import type { ColourScale } from './colouring.ts'
import { exportedSettings } from './exported-settings.ts'
import { PanelFigures } from './PanelFigures.tsx'
import { panelTable } from './panel-table.ts'
import { PlaneSurface } from './PlaneSurface.tsx'
import { usePanelMarkup } from './usePanelMarkup.ts'

interface PlanePanelProps {
  readonly quantizer: QuantizerName
  readonly scale: ColourScale
  readonly isEnlarged: boolean
  readonly onEnlarge: (quantizer: QuantizerName) => void
}

/** One quantizer over the samples: its cells, its points, its figures. */
export const PlanePanel = memo(function PlanePanel(props: PlanePanelProps) {
  const { quantizer, scale, isEnlarged, onEnlarge } = props
  const panel = useCells((state) => state.panels[quantizer])
  const refusal = useCells((state) => state.refusals[quantizer])
  const isStale = useCells((state) => isLongWork(state) && isBehind(state, quantizer))
  const isOfOther = useCells(({ panels, source }) => panels[quantizer]?.source !== source)
  const isFocused = useCells((state) => state.focus === quantizer)
  const setFocus = useCells((state) => state.setFocus)
  const plot = useRef<HTMLDivElement>(null)
  const size = useElementSize(plot)
  const markup = usePanelMarkup(quantizer, size, scale)
  const name = panelName(quantizer, panel)
  const table = useMemo(() => panel && panelTable(panel), [panel])
  return (
    <section
      className={classNames('panel', `panel--${quantizer}`, (isStale || isOfOther) && 'panel--behind')}
      aria-label={longNames[quantizer]}
      aria-current={isFocused}
      onPointerDownCapture={() => setFocus(quantizer)}
      onFocusCapture={() => setFocus(quantizer)}
    >
      <FigureFrame
        title={name}
        identity={panelIdentity(quantizer, panel)}
        note={panel && panelNote(panel)}
        stale={isStale}
        description={`Cells of the ${longNames[quantizer].toLowerCase()} over the samples.`}
        table={table}
        exportName={`quantarium-${quantizer}`}
        exportMarkup={markup}
        exportContext={() => ({
          ...exportedSettings(panel ? { [quantizer]: panel } : {}),
          figures: panel?.figures,
        })}
        tools={
          <>
            {quantizer === 'gvq' && (
              <>
                <PlayButton variant="quiet" />
                <CodewordTools />
              </>
            )}
            <IconButton
              className="enlarge"
              variant="quiet"
              icon={isEnlarged ? 'shrink' : 'expand'}
              label={isEnlarged ? 'Show all panels' : `Enlarge ${name}`}
              onClick={() => onEnlarge(quantizer)}
            />
          </>
        }
      >
        <div ref={plot} className="panel__plot">
          {panel && size && size.width > 0 && (
            <PlaneSurface quantizer={quantizer} panel={panel} outer={size} scale={scale} />
          )}
        </div>
        {refusal && (
          <p className="panel__refusal" role="alert">
            {refusal} {panel ? 'The last good result is shown.' : ''}
          </p>
        )}
      </FigureFrame>
      <PanelFigures quantizer={quantizer} />
    </section>
  )
})
