import type { TrainingFacts } from '../../../../workers/contracts/cells-results.ts'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { Curve } from '../../../figures/Curve.tsx'
import { DirectLabel } from '../../../figures/DirectLabel.tsx'
import { formatCompact } from '../../../figures/format.ts'
import { Plot } from '../../../figures/Plot.tsx'
import { PointMark } from '../../../figures/PointMark.tsx'

/** Training and test error by iteration: where they part, the codebook learns the sample instead of the source. */
export function TrainingCurve({ training }: { readonly training: TrainingFacts }) {
  const { trainCost, testCost, iteration } = training
  const all = [...trainCost, ...testCost].filter((value) => value > 0)
  if (all.length === 0) return <p className="note">Every sample is a codeword: there is no error left.</p>
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const last = Math.max(1, trainCost.length - 1)
  const points = (values: Float64Array) => Array.from(values, (y, x) => ({ x, y }))
  return (
    <FigureFrame
      className="training-curve"
      title="Error"
      note="at the codewords, by iteration"
      description="Mean squared error of the codebook after each iteration, on the training and on the test half."
      exportName="quantarium-training"
      table={{
        columns: ['iteration', 'training MSE', 'test MSE'],
        rows: Array.from(trainCost, (mse, i) => [i, mse, testCost[i] ?? Number.NaN]),
      }}
    >
      <Plot
        label="Training and test error by iteration"
        xDomain={[0, last]}
        yDomain={[low / 1.04, high * 1.04]}
        yScale="log"
        xTicks={[0, last]}
        yTicks={low < high ? [low, high] : [low]}
        formatX={String}
        formatY={(value) => formatCompact(value, 3)}
        margin={{ top: 6, bottom: 18, left: 44, right: 40 }}
      >
        {(frame) => (
          <>
            <Curve frame={frame} identity="ref" points={points(testCost)} />
            <Curve frame={frame} identity="gvq" points={points(trainCost)} />
            <DirectLabel
              x={frame.x(testCost.length - 1)}
              y={frame.y(testCost[testCost.length - 1]) - 5}
              identity="ref"
            >
              test
            </DirectLabel>
            <DirectLabel x={frame.x(last)} y={frame.y(trainCost[trainCost.length - 1]) + 7} identity="gvq">
              train
            </DirectLabel>
            <PointMark
              identity="gvq"
              x={frame.x(iteration)}
              y={frame.y(trainCost[iteration])}
              radius={frame.mark}
            />
          </>
        )}
      </Plot>
    </FigureFrame>
  )
}
