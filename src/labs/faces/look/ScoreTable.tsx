import type { ReactNode } from 'react'
import type { Quality } from '../../../../workers/contracts/faces-results.ts'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { formatNumber } from '../../../figures/format.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { counted } from '../size-words.ts'
import type { KeyedEvaluation, ShownLook } from './look-state.ts'
import { scoreCaption } from './look-words.ts'
import { bestOf, scoreRows, scoreTable } from './scores.ts'

interface ScoreTableProps {
  readonly look: ShownLook
  readonly evaluation: KeyedEvaluation | undefined
  /** settings that the exported numbers belong to */
  readonly settings: () => Readonly<Record<string, unknown>>
  /** how far the means are, where they are being computed */
  readonly progress: ReactNode
}

const sets = ['picture', 'mean'] as const
const measures = [
  { measure: 'psnrDb', decimals: 1 },
  { measure: 'ssim', decimals: 3 },
] as const

/** PSNR and SSIM of each method, on this picture and on all that were held out. */
export function ScoreTable({ look, evaluation, settings, progress }: ScoreTableProps) {
  const rows = scoreRows(look, evaluation)
  const best = sets.map((set) =>
    measures.map(({ measure, decimals }) => bestOf(rows, set, measure, decimals)),
  )
  return (
    <FigureFrame
      className="scores"
      title="Scores"
      note={meanWords(evaluation)}
      isTable
      description="Peak signal-to-noise ratio and structural similarity of each method, on this picture and as the mean over the held-out pictures."
      exportName="quantarium-faces-scores"
      exportContext={settings}
      table={() => scoreTable(rows)}
    >
      <DataTable
        caption={scoreCaption(look, evaluation)}
        columns={[
          { key: 'name', label: 'Method' },
          { key: 'psnr', label: 'PSNR, dB' },
          { key: 'ssim', label: 'SSIM' },
          { key: 'mean psnr', label: 'mean PSNR' },
          { key: 'mean ssim', label: 'mean SSIM' },
        ]}
        rows={rows.map((row) => ({
          key: row.method,
          identity: row.identity,
          cells: [
            row.name,
            ...sets.flatMap((set, i) =>
              measures.map(({ measure, decimals }, j) => (
                <Score
                  key={`${set} ${measure}`}
                  quality={row[set]}
                  best={best[i][j]}
                  {...{ measure, decimals }}
                />
              )),
            ),
          ],
        }))}
      />
      {evaluation?.remarks.map((remark) => (
        <p key={remark} className="note">
          {remark}
        </p>
      ))}
      <div className="scores__progress">{progress}</div>
    </FigureFrame>
  )
}

function meanWords(evaluation: KeyedEvaluation | undefined): string {
  if (!evaluation) return 'this picture'
  return `mean over ${evaluation.pictureCount} with ${counted(evaluation.layers, 'layer')}`
}

interface ScoreProps {
  readonly quality: Quality | undefined
  readonly measure: keyof Quality
  readonly decimals: number
  readonly best: string | undefined
}

function Score({ quality, measure, decimals, best }: ScoreProps) {
  if (!quality) return '–'
  const text = formatNumber(quality[measure], decimals)
  return quality[measure].toFixed(decimals) === best ? <strong>{text}</strong> : text
}
