import { Variable } from '../../ui/Variable.tsx'

/** What the lab does, in a few sentences. */
export function ReadingText() {
  return (
    <p className="prose faces__lead">
      Whole faces are quantized in layers: each codes what the ones before left over, with{' '}
      <Variable>K</Variable> codewords that are zero wherever water-filling has no bits to spend.{' '}
      <span className="faces__more">
        Do they learn faces, or only their training pictures? The lines of test and train say, and a face that
        they never saw is rebuilt from few pixels. The dashed line bounds every code of Gaussian components
        with these variances; faces are not Gaussian, and a codebook may pass it.
      </span>
    </p>
  )
}
