import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { Variable } from '../../../ui/Variable.tsx'
import { useFaces } from '../context.ts'
import { ChoiceRow, TableSlider } from '../parts.ts'

const hints = {
  superresolution: 'Super-resolution',
  compression: 'Compression',
  denoising: 'Denoising',
} as const

/** What is done with a held-out picture. */
export function LookControls() {
  const task = useFaces((state) => state.wanted.task)
  return (
    <ControlGroup title="Look" hint={hints[task]}>
      <ChoiceRow
        name="task"
        title="Task"
        options={[
          { value: 'superresolution', label: 'Enlarge', title: 'Super-resolution' },
          { value: 'compression', label: 'Code', title: 'Compression' },
          { value: 'denoising', label: 'Denoise', title: 'Denoising' },
        ]}
      />
      {task === 'superresolution' ? (
        <ChoiceRow
          name="scale"
          title="Downscale"
          options={[
            { value: '2', label: '2×' },
            { value: '4', label: '4×' },
            { value: '8', label: '8×' },
          ]}
        />
      ) : null}
      {task === 'denoising' ? (
        <TableSlider
          name="noiseDeviation"
          hint={
            <>
              <Variable>σ</Variable> of the Gaussian noise, in grey levels out of 255
            </>
          }
        />
      ) : null}
    </ControlGroup>
  )
}
