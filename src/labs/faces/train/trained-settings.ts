import type { FaceTraining } from './trained.ts'

/** What the numbers of a training were made with, for files. */
export function trainedSettings({ parameters, set, prepared }: FaceTraining): Record<string, unknown> {
  const { backend, totalVariance, train, test, remarks } = prepared
  return {
    parameters,
    faces: { title: set.title, height: set.height, width: set.width, pictures: set.names.length },
    trainingPictures: train.length,
    testPictures: test.length,
    totalVariance,
    backend,
    remarks,
  }
}
