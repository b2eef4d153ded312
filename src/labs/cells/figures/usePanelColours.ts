import { useMemo } from 'react'
import type { QuantizerName } from '../../../../workers/contracts/cells.ts'
import { mapTokens, sequentialMap } from '../../../figures/colour-map.ts'
import { identities } from '../../../ui/identity.ts'
import { useTokens } from '../../../ui/theme.ts'
import type { PanelColours } from './draw-panel.ts'

const names = [...mapTokens, '--cell-line', '--cell-line-0', '--sample', '--bg', '--ink'] as const

/** The theme's colours as a canvas needs them. */
export function usePanelColours(quantizer: QuantizerName): PanelColours {
  const tokens = useTokens(names)
  const { colourToken } = identities[quantizer]
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
