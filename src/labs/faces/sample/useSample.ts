import { useEffect, useState } from 'react'
import { useToast } from '../../../ui/Toast.tsx'
import { useFacesStore } from '../context.ts'
import { openSample } from './open-sample.ts'
import { installedPortraits } from './sample-portraits.ts'

interface Sample {
  readonly isInstalled: boolean
  readonly open: () => void
}

/** The sample portraits of this machine, where there are some. */
export function useSample(): Sample {
  const store = useFacesStore()
  const { show } = useToast()
  const [names, setNames] = useState<readonly string[]>([])
  useEffect(() => {
    let isGone = false
    void installedPortraits().then((found) => isGone || setNames(found))
    return () => {
      isGone = true
    }
  }, [])
  return {
    isInstalled: names.length > 0,
    open() {
      openSample(store, names).catch((error: Error) => show(error.message, 'error'))
    },
  }
}
