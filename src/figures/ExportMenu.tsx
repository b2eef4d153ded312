import { memo } from 'react'
import type { RefObject } from 'react'
import { Menu } from '../ui/Menu.tsx'
import type { MenuItem } from '../ui/Menu.tsx'
import { useToast } from '../ui/Toast.tsx'
import { downloadBlob, downloadText, fileName, pngFromSvg } from './export-figure.ts'
import type { FigureMarkup } from './export-figure.ts'
import { serialiseSvg } from './serialise-svg.ts'
import { csvFromTable, jsonFromTable, tableOf } from './table-text.ts'
import type { FigureTable } from './table-text.ts'

/** What a figure can be saved as, at the time it is saved. */
export interface ExportSource {
  readonly table?: FigureTable | (() => FigureTable) | undefined
  readonly exportMarkup?: (() => FigureMarkup) | undefined
  readonly exportContext?: (() => Readonly<Record<string, unknown>>) | undefined
}

export interface ExportMenuProps {
  readonly name: string
  /** Where the figure's SVG is found when no `exportMarkup` is given. */
  readonly body: RefObject<HTMLElement | null>
  readonly hasTable: boolean
  readonly hasPicture: boolean
  /** Read when a command is chosen, so that a figure that is dragged does not make its menu anew each frame. */
  readonly source: RefObject<ExportSource>
}

/** The picture as SVG and PNG, its numbers as CSV and JSON. */
export const ExportMenu = memo(function ExportMenu(props: ExportMenuProps) {
  const { name, body, hasTable, hasPicture, source } = props
  const toast = useToast()
  const picture = (): FigureMarkup => {
    const drawn = source.current.exportMarkup?.() ?? shownFigure(body.current)
    if (drawn === undefined) throw new Error('The figure is not drawn yet.')
    return drawn
  }
  const save = async (extension: string, write: (file: string) => void | Promise<void>) => {
    const file = fileName(name, extension)
    try {
      await write(file)
      toast.show(`Saved ${file}`)
    } catch (error) {
      toast.show(`${file} was not saved. ${error instanceof Error ? error.message : String(error)}`, 'error')
    }
  }
  const saveSvg = () => save('svg', (file) => downloadText(picture().markup, 'image/svg+xml', file))
  const savePng = () =>
    save('png', async (file) => {
      const { markup, width, height } = picture()
      downloadBlob(await pngFromSvg(markup, width, height, 2), file)
    })
  const items: MenuItem[] = []
  if (hasPicture) {
    items.push({ label: 'Vector picture', hint: 'SVG', onSelect: () => void saveSvg() })
    items.push({ label: 'Pixel picture', hint: 'PNG', onSelect: () => void savePng() })
  }
  if (hasTable) {
    const table = () => tableOf(source.current.table ?? { columns: [], rows: [] })
    const saveCsv = () => save('csv', (file) => downloadText(csvFromTable(table()), 'text/csv', file))
    const saveJson = () =>
      save('json', (file) => {
        const text = jsonFromTable(table(), source.current.exportContext?.())
        downloadText(text, 'application/json', file)
      })
    items.push({ label: 'Table of numbers', hint: 'CSV', onSelect: () => void saveCsv() })
    items.push({ label: 'Numbers and settings', hint: 'JSON', onSelect: () => void saveJson() })
  }
  return <Menu label="Export figure" icon="download" iconOnly items={items} />
})

function shownFigure(body: HTMLElement | null): FigureMarkup | undefined {
  const svg = body?.querySelector<SVGSVGElement>('svg.plot__svg')
  if (!svg) return undefined
  const background = getComputedStyle(document.documentElement).getPropertyValue('--bg').trim()
  const { width, height } = svg.getBoundingClientRect()
  return { markup: serialiseSvg(svg, background), width, height }
}
