import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Saved } from '../kit/say/SavedMark.tsx'
import { useSession } from '../session/session.tsx'
import { asWords } from './Words.tsx'
import { formIn, joinBy } from './join.ts'
import type { Says } from './join.ts'
import { DraftKeeper } from './keep-draft.ts'
import { localCopyOf } from './local-copy.ts'
import { serverCopy } from './server-copy.ts'

/** What somebody has begun to write. */
export interface Draft<T> {
  readonly value: T
  /** Keeps the new value: on this machine at once, with the server within two seconds. */
  readonly set: (change: Partial<T> | ((before: T) => T)) => void
  /** For `<SavedMark of={…} />` or a `TextArea`: there, too, somebody chooses between two texts of the same draft. */
  readonly saved: Saved
  /** Whether what was stored before is fetched; fields can be written in before that too. */
  readonly ready: boolean
  /** The value with words on top that were written elsewhere, while somebody is to choose. */
  readonly other: T | undefined
  /** Call it when the words have found their place. */
  readonly discard: () => Promise<void>
}

/**
 * A form that loses no word: it survives a closed tab, an ended log-in, a cut network and a second window.
 * `key` names the draft, with an id where there is one: `concern.new`, `log.entry:${caseId}`. Never a name in it.
 * `says` gives the words in it, so that none of them is overwritten unseen.
 */
export const useDraft = <T extends Record<string, unknown>>(key: string, initial: T, says: Says<T>): Draft<T> => {
  const { id: person } = useSession()
  const [form] = useState({ empty: initial, says })
  const keeper = useMemo(
    () => new DraftKeeper(key, localCopyOf(person), serverCopy, joinBy(form.empty, form.says)),
    [key, person, form],
  )
  const state = useSyncExternalStore(keeper.listen, keeper.state)
  useEffect(() => keptOpen(keeper), [keeper])
  const read = useCallback((text: string | undefined): T => formIn(form.empty, text), [form])
  const value = useMemo(() => read(state.text), [read, state.text])
  const other = useMemo(() => (state.other === undefined ? undefined : read(state.other)), [read, state.other])
  const set = useCallback(
    (change: Partial<T> | ((before: T) => T)) => {
      const before = read(keeper.state().text)
      keeper.write(JSON.stringify(typeof change === 'function' ? change(before) : { ...before, ...change }))
    },
    [keeper, read],
  )
  const saved = useMemo((): Saved => {
    if (other === undefined) return state.saved
    const choose = { onKeepMine: keeper.dropOther, onTakeTheirs: keeper.takeOther }
    return { state: 'two', ...choose, ...asWords(form.says(value), form.says(other)) }
  }, [keeper, form, state.saved, value, other])
  return { value, set, saved, ready: state.ready, other, discard: keeper.discard }
}

/** Keeps the draft while its form is shown: sends when the page is left, and when the network is back. */
const keptOpen = (keeper: DraftKeeper) => {
  void keeper.open()
  const leave = () => void keeper.flush(true)
  const back = () => void keeper.flush()
  const hide = () => (document.visibilityState === 'hidden' ? leave() : undefined)
  globalThis.addEventListener('pagehide', leave)
  globalThis.addEventListener('online', back)
  document.addEventListener('visibilitychange', hide)
  return () => {
    globalThis.removeEventListener('online', back)
    document.removeEventListener('visibilitychange', hide)
    // The page itself may be left while the last words are on their way.
    void keeper.close().finally(() => globalThis.removeEventListener('pagehide', leave))
  }
}
