import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { send } from '../call/send.ts'
import { troubleFrom } from '../call/trouble.ts'
import { paths } from '../paths/paths.ts'
import { fetchLanguage } from '../texts/fetch-language.ts'
import { Speaks } from '../texts/language.tsx'
import { Remembered, rememberLanguage } from './Remembered.tsx'
import { Session } from './session-reply.ts'

/** The session, and when it was read by the browser's own steady clock (ms since the page began). */
export interface Known {
  readonly session: Session
  readonly readAt: number
}

const SessionContext = createContext<Known | undefined>(undefined)
const SESSION_KEY = ['session'] as const
/** When nobody answered. */
const AGAIN_MS = 10_000

/** Asks who is logged in. */
export const readSession = async (signal?: AbortSignal): Promise<Known> => {
  const session = await send('GET', '/session', Session, { signal })
  const readAt = performance.now()
  await fetchLanguage(session.language)
  rememberLanguage(session.language)
  return { session, readAt }
}

interface InSessionProps {
  /** Shown while it is asked. */
  until: ReactNode
  /** Shown when nobody answers. */
  failed: ReactNode
  children: ReactNode
}

/** Brings the session to everything inside; sends to log-in whoever has none. */
export const InSession = ({ until, failed, children }: InSessionProps) => {
  const query = useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) => readSession(signal),
    staleTime: Infinity,
    retry: false,
    refetchInterval: ({ state }) => (state.data === undefined && state.error ? AGAIN_MS : false),
  })
  const trouble = query.data === undefined && query.error ? troubleFrom(query.error).kind : undefined
  useEffect(() => {
    if (trouble !== 'logged out') return
    globalThis.location.assign(paths.login(globalThis.location.pathname + globalThis.location.search))
  }, [trouble])
  if (query.data === undefined)
    return trouble && trouble !== 'logged out' ? <Remembered>{failed}</Remembered> : <>{until}</>
  return (
    <SessionContext value={query.data}>
      <Speaks language={query.data.session.language}>{children}</Speaks>
    </SessionContext>
  )
}

const useKnown = (): Known => {
  const known = useContext(SessionContext)
  if (!known) throw new Error('outside the session')
  return known
}

/** Who is logged in, in which role, where. */
export const useSession = (): Session => useKnown().session

const MINUTE = 60_000

/** What the time is by the server's clock, which the demo can move; anew each minute. Never ask the browser. */
export const useNow = (): Date => {
  const { session, readAt } = useKnown()
  const [at, setAt] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setAt(performance.now()), MINUTE)
    return () => clearInterval(timer)
  }, [])
  return useMemo(() => new Date(Date.parse(session.now) + Math.max(0, at - readAt)), [session.now, at, readAt])
}

/** Reads the session and everything on the screen again, after the clock or the language has changed. */
export const useAllAgain = () => {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries(), [queries])
}
