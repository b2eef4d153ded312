import { useMemo } from 'react'
import { mapTokens, sequentialMap } from '../../../figures/colour-map.ts'
import type { Identity } from '../../../ui/identity.ts'
import { identities } from '../../../ui/identity.ts'
import { useTokens } from '../../../ui/theme.ts'
import type { PanelColours } from './draw-panel.ts'

const names = [...mapTokens, '--cell-line', '--cell-line-0', '--sample', '--bg', '--ink'] as const

/** The theme's colours as a canvas needs them. */
export function usePanelColours(identity: Identity): PanelColours {
  const tokens = useTokens(names)
  const { colourToken } = identities[identity]
  const own = useTokens([colourToken])
  return useMemo(
    () => ({
      map: sequentialMap(mapTokens.map((name) => tokens[name])),
      cellLine: tokens['--cell-line'],
      emptyLine: tokens['--cell-line-0'],
      sample: tokens['--sample'],
      background: tokens['--bg'],
      ink: tokens['--ink'],
      identity: own[colourToken],
    }),
    [tokens, own, colourToken],
  )
}
