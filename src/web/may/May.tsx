import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import * as z from 'zod'
import { send } from '../call/send.ts'
import { Why } from '../kit/say/Message.tsx'
import { PadlockLockedIcon } from '../kit/icons.ts'

const Abilities = z.record(z.string(), z.object({ allowed: z.boolean(), reason: z.string().optional() }))
type Abilities = z.infer<typeof Abilities>

/** What the person may do in a case, by operation id, from the server's own policies; undefined until it is known. */
export const useAbilities = (caseId: string): Abilities | undefined =>
  useQuery({
    queryKey: ['abilities', caseId],
    queryFn: ({ signal }) => send('GET', `/cases/${caseId}/abilities`, Abilities, { signal }),
    enabled: caseId !== '',
  }).data

interface MayProps {
  /** The operation, `case.close`. */
  do: string
  /** The case. */
  in: string
  /** Said instead, where it is right to say why the act is closed and who can change it. */
  else?: ((reason: string) => ReactNode) | undefined
  children: ReactNode
}

/** Shows an act only to those who may do it; the screen never guesses. */
export const May = ({ do: operation, in: caseId, else: otherwise, children }: MayProps) => {
  const ability = useAbilities(caseId)?.[operation]
  if (ability?.allowed) return <>{children}</>
  return ability && otherwise ? <Why icon={PadlockLockedIcon}>{otherwise(ability.reason ?? '')}</Why> : null
}
