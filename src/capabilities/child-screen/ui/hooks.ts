import { useRef, useState } from 'react'
import { useRead } from '../../../web/call/index.ts'
import { handScreenTo } from '../../../web/session/hand-over.ts'
import { offerScreen } from '../api.ts'

/** Whether the screen can be handed to the child, and for how long. */
export const useOffer = (caseId: string) => useRead(offerScreen, { caseId })

/** Hands the screen over; the page is left when it is done. */
export function useHandOver(caseId: string) {
  const key = useRef(crypto.randomUUID())
  const [state, setState] = useState<'busy' | 'failed'>()
  const hand = () => {
    setState('busy')
    void handScreenTo(caseId, key.current).catch(() => setState('failed'))
  }
  return { hand, busy: state === 'busy', failed: state === 'failed' }
}
