import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Saved } from '../kit/say/SavedMark.tsx'
import { useSession } from '../session/session.tsx'
import { DraftKeeper } from './keep-draft.ts'
import { localCopyOf } from './local-copy.ts'
import { serverCopy } from './server-copy.ts'

/** What somebody has begun to write. */
export interface Draft<T> {
  readonly value: T
  /** Keeps the new value: on this machine at once, with the server within two seconds. */
  readonly set: (change: Partial<T> | ((before: T) => T)) => void
  /** For `<SavedMark of={…} />` or a `TextArea`. */
  readonly saved: Saved
  /** Whether what was stored before is fetched; fields can be written in before that too. */
  readonly ready: boolean
  /** Another text of the same draft, from another machine; show both in `<TwoVersions>`. */
  readonly other: { readonly value: T; readonly take: () => void; readonly drop: () => void } | undefined
  /** Call it when the words have found their place. */
  readonly discard: () => Promise<void>
}

/**
 * A form that loses no word: it survives a closed tab, an ended log-in and a cut network.
 * `key` names the draft, with an id where there is one: `concern.new`, `log.entry:${caseId}`. Never a name in it.
 */
export const useDraft = <T extends Record<string, unknown>>(key: string, initial: T): Draft<T> => {
  const { id: person } = useSession()
  const keeper = useMemo(() => new DraftKeeper(key, localCopyOf(person), serverCopy), [key, person])
  const state = useSyncExternalStore(keeper.listen, keeper.state)
  const [empty] = useState(initial)
  useEffect(() => {
    void keeper.open()
    const leave = () => void keeper.flush(true)
    const back = () => void keeper.flush()
    const hide = () => (document.visibilityState === 'hidden' ? leave() : undefined)
    globalThis.addEventListener('pagehide', leave)
    globalThis.addEventListener('online', back)
    document.addEventListener('visibilitychange', hide)
    return () => {
      globalThis.removeEventListener('pagehide', leave)
      globalThis.removeEventListener('online', back)
      document.removeEventListener('visibilitychange', hide)
      void keeper.flush(true)
    }
  }, [keeper])
  const read = useCallback((text: string | undefined): T => ({ ...empty, ...parsed<T>(text) }), [empty])
  const value = useMemo(() => read(state.text), [read, state.text])
  const set = useCallback(
    (change: Partial<T> | ((before: T) => T)) => {
      const before = read(keeper.state().text)
      keeper.write(JSON.stringify(typeof change === 'function' ? change(before) : { ...before, ...change }))
    },
    [keeper, read],
  )
  const other =
    state.other === undefined ? undefined : { value: read(state.other), take: keeper.takeOther, drop: keeper.dropOther }
  return { value, set, saved: state.saved, ready: state.ready, other, discard: keeper.discard }
}

/** A draft is this app's own text; what cannot be read as a form is treated as empty. */
const parsed = <T>(text: string | undefined): Partial<T> => {
  try {
    const value: unknown = text ? JSON.parse(text) : {}
    return typeof value === 'object' && value !== null ? (value as Partial<T>) : {}
  } catch {
    return {}
  }
}
