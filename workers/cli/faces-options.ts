import { basename } from 'node:path'
import type { FaceSet, FaceSetEvent, RefusedFile } from '../contracts/faces-results.ts'
import type { FacesParameters } from '../contracts/faces.ts'
import { facesTable, publishedSetting } from '../contracts/faces.ts'
import { defaultParameters } from '../contracts/parameters.ts'
import { readPictures } from '../jobs/faces/read-pictures.ts'
import { renderHeads } from '../jobs/faces/render-heads.ts'
import { Pace } from '../jobs/pace.ts'
import { broughtFiles } from './brought-files.ts'
import type { ProgressStream } from './progress-printer.ts'
import { ProgressPrinter } from './progress-printer.ts'
import { parametersFrom, withDefaults } from './terminal-job.ts'

type Options = ReadonlyMap<string, string>

const { source: _source, shownFace: _shownFace, codebookSize, ...others } = facesTable

/** The published setting is what options change. Where faces come from follows from `--data`; none is looked at. */
const table = withDefaults(
  { ...others, codewords: codebookSize },
  { ...publishedSetting, codewords: publishedSetting.codebookSize },
)

/**
 * Reads the options of `faces run`; `--codewords` is the number of codewords of a layer.
 * @throws Refusal for an option that is none, and a value out of range
 */
export function facesSettingFrom(options: Options): {
  parameters: FacesParameters
  path: string | undefined
} {
  const named = new Map(options)
  const path = options.get('data')
  named.delete('data')
  const { codewords, ...parameters } = parametersFrom(table, named)
  const source = path === undefined ? 'heads' : 'own'
  return {
    parameters: { ...defaultParameters(facesTable), ...parameters, codebookSize: codewords, source },
    path,
  }
}

/** The faces of a ZIP or a folder, or rendered heads without a path. @throws Refusal as their readers do */
export async function faceSetFrom(
  parameters: FacesParameters,
  path: string | undefined,
  progressStream: ProgressStream,
): Promise<{ set: FaceSet; refused: readonly RefusedFile[] }> {
  const pace = new Pace(new AbortController().signal)
  const events =
    path === undefined
      ? renderHeads(parameters, pace)
      : readPictures(
          {
            task: 'pictures',
            source: 'own',
            title: basename(path),
            files: await broughtFiles(path),
            framing: { manner: 'crop' },
          },
          pace,
        )
  return await setOf(events, progressStream)
}

async function setOf(
  events: AsyncIterable<FaceSetEvent>,
  progressStream: ProgressStream,
): Promise<{ set: FaceSet; refused: readonly RefusedFile[] }> {
  const printer = new ProgressPrinter(progressStream)
  const refused: RefusedFile[] = []
  let set: FaceSet | undefined
  try {
    for await (const event of events) {
      if (event.kind === 'faces') set = event
      else if (event.kind === 'refused') refused.push(event)
      else printer.print({ kind: 'progress', task: event.words, done: event.share })
    }
  } finally {
    printer.finish()
  }
  if (!set) throw new Error('pictures end with their set')
  return { set, refused }
}
