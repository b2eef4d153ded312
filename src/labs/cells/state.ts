import type {
  CellsData,
  CellsParameters,
  CodebookFile,
  QuantizerName,
} from '../../../workers/contracts/cells.ts'
import type { Bound } from '../../../workers/contracts/bound.ts'
import type { SweptName } from '../../../workers/contracts/cells-curves.ts'
import type { LineCurves, LineResult } from '../../../workers/contracts/cells-line-results.ts'
import type {
  Figures,
  PanelResult,
  ProgressEvent,
  SourceResult,
} from '../../../workers/contracts/cells-results.ts'
import type { UndoHistory } from '../../storage/undo.ts'
import type { Curves } from './curves.ts'
import type { PickedPoint } from './figures/sweep-curves.ts'

export type ParameterName = keyof CellsParameters

/** A place of the plane that all panels point at. */
export interface Probe {
  readonly x: number
  readonly y: number
}

export interface PlaneWindow {
  readonly centreX: number
  readonly centreY: number
  readonly halfWidth: number
}

/** What undo takes back: the settings and the file they are for. */
export interface Wish {
  readonly wanted: CellsParameters
  /** the reader's own file; kept while another source is shown */
  readonly data: CellsData | undefined
  /** the reader's own codebook; kept while another one is trained */
  readonly codebookFile: CodebookFile | undefined
}

/** The figures of a panel and its distance to what bounds it. */
export interface ShownFigures extends Figures {
  /** dB; NaN while the bound is being computed */
  readonly gapDb: number
  readonly gapTo: Bound['kind'] | undefined
}

/** A panel with what it was made from. */
export type ShownPanel = Omit<PanelResult, 'figures'> & {
  readonly figures: ShownFigures
  readonly parameters: CellsParameters
  /** what its curves of all rates depend on, as `sweepKey` says it */
  readonly sweepKeys: Readonly<Record<SweptName, string>>
  /** the source it was measured on: older than the one on the screen while the panel catches up */
  readonly source: SourceResult
}

/** A state kept for comparison: state A, while what is on the screen is B. */
export interface Pin {
  readonly wish: Wish
  readonly source: SourceResult
  readonly panels: Partial<Record<QuantizerName, ShownPanel>>
}

/** The picture of the line with what it was made from. */
export type ShownLine = LineResult & { readonly parameters: CellsParameters }

/**
 * What the reader wants, kept apart from what is shown: a figure is made from `source` and `panels` alone, and
 * says so while `isCatchingUp`.
 */
export interface CellsState extends Wish {
  readonly history: UndoHistory<Wish>
  readonly source: SourceResult | undefined
  readonly panels: Partial<Record<QuantizerName, ShownPanel>>
  readonly line: ShownLine | undefined
  readonly lineCurves: LineCurves['curves'] | undefined
  /** the place of the line that all its figures point at */
  readonly lineProbe: number | undefined
  /** why a panel shows an older result */
  readonly refusals: Partial<Record<QuantizerName, string>>
  /** the bound and the curves of all rates, as far as they are computed */
  readonly curves: Curves
  readonly isCatchingUp: boolean
  readonly progress: (ProgressEvent & { readonly seconds: number }) | undefined
  readonly crash: string | undefined
  /** the reader stopped the work: what is wanted is not what is shown */
  readonly isCancelled: boolean
  readonly pinned: Pin | undefined
  readonly view: PlaneWindow
  readonly probe: Probe | undefined
  /** where the pointer itself is, and over which panel */
  readonly pointer: (Probe & { readonly quantizer: QuantizerName }) | undefined
  readonly selectedCodeword: number | undefined
  /** the point of a curve that both plots show the figures of */
  readonly picked: PickedPoint | undefined
  readonly isPlaying: boolean
  /** the panel whose equation and controls are shown; the only one on a narrow page */
  readonly focus: QuantizerName
  /** the parameter pointed at in an equation or among the controls: both light up */
  readonly lit: ParameterName | undefined
  readonly lesson: Lesson | undefined
}

/** A preset that is open: asked at first, then answered. */
export interface Lesson {
  readonly id: string
  /** the place of the reader's choice */
  readonly guess?: number
  /** what was on the screen before the answer */
  readonly before?: CellsState['panels']
}

export function wishOf({ wanted, data, codebookFile }: Wish): Wish {
  return { wanted, data, codebookFile }
}

export const usualView: PlaneWindow = { centreX: 0, centreY: 0, halfWidth: 3.4 }

/** Work that takes longer than this is shown as work; what is faster would only flicker. */
const quietSeconds = 0.4

export function isLongWork({ isCatchingUp, progress }: CellsState): boolean {
  return isCatchingUp && progress !== undefined && progress.seconds > quietSeconds
}

/** Whether a panel still shows an older source or, for the one that takes time, an older training. */
export function isBehind({ panels, source }: CellsState, quantizer: QuantizerName): boolean {
  return quantizer === 'gvq' || panels[quantizer]?.source !== source
}
