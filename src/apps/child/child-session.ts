import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import * as z from 'zod'
import { LANGUAGE_CODES } from '../../kernel/language.ts'
import { loginNeeded } from '../../web/call/login-needed.ts'
import { send } from '../../web/call/send.ts'
import { childScreenOver } from '../../web/session/hand-over.ts'
import { fetchLanguage } from '../../web/texts/fetch-language.ts'
import { endForCertain } from './end.ts'

/** What `GET /api/session/child` answers. */
const ChildSession = z.object({
  caseId: z.string(),
  language: z.enum(LANGUAGE_CODES),
  /** Of the municipality, for help now. */
  emergency: z.object({ name: z.string(), phone: z.string() }).nullable(),
  /** So many ms without a touch, and the screen closes itself. */
  idle: z.number(),
  /** So many ms, and it is over whatever happens. */
  left: z.number(),
})
export type ChildSession = z.infer<typeof ChildSession>

const open = (signal?: AbortSignal) => send('GET', '/session/child', ChildSession, signal && { signal })

/** The screen that was handed over: on its way, there, soon over, or closed. */
export function useChildSession() {
  const [isOver, setOver] = useState(childScreenOver.is)
  const [isOpenYet, setOpenYet] = useState(false)
  const query = useQuery({
    queryKey: ['child session'],
    queryFn: async ({ signal }) => {
      const found = await open(signal)
      await fetchLanguage(found.language)
      return found
    },
    enabled: !isOver,
    staleTime: Infinity,
    retry: false,
  })
  // Whatever was asked for and not answered because the screen is over.
  const needed = useSyncExternalStore(loginNeeded.listen, loginNeeded.now)
  const end = useCallback(() => {
    childScreenOver.set()
    setOver(true)
  }, [])
  useEffect(() => (isOver ? endForCertain(setOpenYet) : undefined), [isOver])
  const isClosed = isOver || needed !== undefined || query.isError
  const session = isClosed ? undefined : query.data
  useTouched(session?.idle, end)
  return { session: query.data, isClosed, isOpenYet, isSoonOver: useLeft(session?.left, end), end }
}

const MINUTE = 60_000
/** How long before the end it is said. */
const WARNED = 3 * MINUTE

/** Ends it when its time is over, and tells when that is near. */
function useLeft(left: number | undefined, end: () => void): boolean {
  const [isSoonOver, setSoonOver] = useState(false)
  useEffect(() => {
    if (left === undefined) return
    const timers = [setTimeout(() => setSoonOver(true), Math.max(0, left - WARNED)), setTimeout(end, left)]
    return () => timers.forEach(clearTimeout)
  }, [left, end])
  return isSoonOver
}

const TOUCHES = ['pointerdown', 'keydown', 'input'] as const

/**
 * Ends it when nobody has touched the screen for so long (ms), and lets the server know of touches: a child that points and writes
 * asks it for nothing until it is done.
 */
function useTouched(idle: number | undefined, end: () => void) {
  useEffect(() => {
    if (idle === undefined) return
    let timer = setTimeout(end, idle)
    let isTouched = false
    const again = () => {
      isTouched = true
      clearTimeout(timer)
      timer = setTimeout(end, idle)
    }
    const beat = setInterval(() => {
      if (!isTouched) return
      isTouched = false
      void open().catch(() => (isTouched = true))
    }, MINUTE)
    for (const one of TOUCHES) globalThis.addEventListener(one, again)
    return () => {
      clearTimeout(timer)
      clearInterval(beat)
      for (const one of TOUCHES) globalThis.removeEventListener(one, again)
    }
  }, [idle, end])
}
