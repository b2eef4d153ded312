import { faceModel } from '../contracts/face-model.ts'
import type { FaceTrainingRequest, LookParameters } from '../contracts/faces-requests.ts'
import type { Evaluation, FaceModel, LearnedLayer, PreparedFaces } from '../contracts/faces-results.ts'
import { LookJob } from '../jobs/faces/look-faces.ts'
import { FaceTrainingJob } from '../jobs/faces/train-faces.ts'
import { faceSetFrom, facesSettingFrom } from './faces-options.ts'
import type { ProgressStream } from './progress-printer.ts'
import { ProgressPrinter } from './progress-printer.ts'
import type { TerminalJob } from './terminal-job.ts'
import { withThreadResidualRows } from './thread-rows.ts'

/** `faces run`: trains the layers and then measures every method on the held-out pictures. */
const run: TerminalJob = async (options, progressStream) => {
  const { parameters, path } = facesSettingFrom(options)
  const { set, refused } = await faceSetFrom(parameters, path, progressStream)
  const startedAt = performance.now()
  const { prepared, layers } = await trained({ parameters, set, done: [] }, progressStream)
  const trainingSeconds = (performance.now() - startedAt) / 1000
  const evaluation = await evaluated(faceModel(parameters, set, prepared, layers), parameters, progressStream)
  return {
    faces: set.title,
    height: set.height,
    width: set.width,
    trainCount: prepared.train.length,
    testCount: prepared.test.length,
    layers: layers.map(({ trainDistortion, testDistortion, activeCount, codewordsUsed }) => {
      return { trainDistortion, testDistortion, activeCount, codewordsUsed }
    }),
    methods: evaluation.methods,
    ridge: evaluation.ridge,
    trainingSeconds,
    backend: prepared.backend,
    refused: refused.map(({ name, reason }) => ({ name, reason })),
    remarks: [...set.remarks, ...prepared.remarks, ...evaluation.remarks],
  }
}

interface Trained {
  readonly prepared: PreparedFaces
  readonly layers: readonly LearnedLayer[]
}

async function trained(request: FaceTrainingRequest, progressStream: ProgressStream): Promise<Trained> {
  const printer = new ProgressPrinter(progressStream)
  const layers: LearnedLayer[] = []
  let prepared: PreparedFaces | undefined
  try {
    await withThreadResidualRows(async (makeRows) => {
      const { signal } = new AbortController()
      for await (const event of new FaceTrainingJob(makeRows).train(request, signal)) {
        if (event.kind === 'prepared') prepared = event
        else if (event.kind === 'layer') layers.push(event)
        else if (event.kind === 'progress')
          printer.print({ kind: 'progress', task: event.words, done: event.share })
      }
    })
  } finally {
    printer.finish()
  }
  if (!prepared) throw new Error('a training begins with what it prepared')
  return { prepared, layers }
}

async function evaluated(
  model: FaceModel,
  parameters: LookParameters,
  progressStream: ProgressStream,
): Promise<Evaluation> {
  const printer = new ProgressPrinter(progressStream)
  const { signal } = new AbortController()
  let evaluation: Evaluation | undefined
  try {
    for await (const event of new LookJob().look({ task: 'evaluate', model, parameters }, signal)) {
      if (event.kind === 'evaluation') evaluation = event
      else if (event.kind === 'progress')
        printer.print({ kind: 'progress', task: event.words, done: event.share })
    }
  } finally {
    printer.finish()
  }
  if (!evaluation) throw new Error('an evaluation ends with its means')
  return evaluation
}

export const facesJobs: Readonly<Record<string, TerminalJob>> = { run }
