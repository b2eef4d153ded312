declare module 'skmeans' {
  export default function skmeans(
    data: number[][],
    codebookSize: number,
    initial: number[][],
    maximumIterations: number,
  ): { centroids: number[][]; idxs: number[] }
}
