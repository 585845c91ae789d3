import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import * as z from 'zod'
import { LANGUAGE_CODES } from '../../kernel/language.ts'
import { loginNeeded } from '../../web/call/login-needed.ts'
import { send } from '../../web/call/send.ts'
import { fetchLanguage } from '../../web/texts/fetch-language.ts'

/** What `GET /api/session/child` answers. */
const ChildSession = z.object({
  caseId: z.string(),
  language: z.enum(LANGUAGE_CODES),
  /** Of the municipality, for help now. */
  emergency: z.object({ name: z.string(), phone: z.string() }).nullable(),
  /** So many ms without a touch, and the screen closes itself. */
  idle: z.number(),
})
export type ChildSession = z.infer<typeof ChildSession>

/** The screen that was handed over: on its way, there, or closed. */
export function useChildSession() {
  const [isOver, setOver] = useState(false)
  const query = useQuery({
    queryKey: ['child session'],
    queryFn: async ({ signal }) => {
      const found = await send('GET', '/session/child', ChildSession, { signal })
      await fetchLanguage(found.language)
      return found
    },
    staleTime: Infinity,
    retry: false,
  })
  // Whatever was asked for and not answered because the screen is over.
  const needed = useSyncExternalStore(loginNeeded.listen, loginNeeded.now)
  const end = useCallback(() => {
    setOver(true)
    void send('POST', '/session/child/end', z.unknown(), { keepalive: true }).catch(() => undefined)
  }, [])
  const isClosed = isOver || needed !== undefined || query.isError
  useIdle(isClosed ? undefined : query.data?.idle, end)
  return { session: query.data, isClosed, end }
}

const TOUCHES = ['pointerdown', 'keydown'] as const

/** Ends it when nobody has touched the screen for so long (ms). */
function useIdle(idle: number | undefined, end: () => void) {
  useEffect(() => {
    if (idle === undefined) return
    let timer = setTimeout(end, idle)
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(end, idle)
    }
    for (const one of TOUCHES) globalThis.addEventListener(one, again)
    return () => {
      clearTimeout(timer)
      for (const one of TOUCHES) globalThis.removeEventListener(one, again)
    }
  }, [idle, end])
}
