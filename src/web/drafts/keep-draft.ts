import type { Saved } from '../kit/say/SavedMark.tsx'
import type { LocalCopy } from './local-copy.ts'
import type { ServerCopy } from './server-copy.ts'

/** Words rest this long before they go to the server, but never wait longer than `LONGEST_MS`. */
const REST_MS = 900
const LONGEST_MS = 1_900
const RETRY_MS = 15_000

export interface DraftState {
  readonly text: string | undefined
  readonly saved: Saved
  /** Whether what was stored before has been fetched. */
  readonly ready: boolean
  /** Another text of the same draft, written on another machine. */
  readonly other: string | undefined
}
export interface DraftKeeper {
  readonly state: () => DraftState
  readonly listen: (listener: () => void) => () => void
  readonly open: () => Promise<void>
  readonly write: (text: string) => void
  /** Sends what the server lacks, now; `leaving` when the page closes. */
  readonly flush: (leaving?: boolean) => Promise<void>
  /** The text has found its place (or was given up): both copies go. */
  readonly discard: () => Promise<void>
  readonly takeOther: () => void
  readonly dropOther: () => void
  readonly stop: () => void
}

/** Keeps one draft: on this machine at once, with the server within two seconds, through closed tabs and lost networks. */
export const keepDraft = (key: string, local: LocalCopy, server: ServerCopy): DraftKeeper => {
  let state: DraftState = { text: undefined, saved: { state: 'none' }, ready: false, other: undefined }
  let basedOn: string | undefined
  let version = 0
  let sent = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | undefined
  let gone = false
  const listeners = new Set<() => void>()
  const become = (change: Partial<DraftState>) => {
    state = { ...state, ...change }
    listeners.forEach(listener => listener())
  }
  const onMachine = (dirty: boolean) =>
    local.put(key, { text: state.text ?? '', basedOn, dirty }).catch(() => undefined)
  const plan = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  const flush = async (leaving = false): Promise<void> => {
    if (gone || state.text === undefined || sent === version) return
    clearTimeout(timer)
    waitingSince = undefined
    const sending = version
    try {
      const savedAt = await server.save(key, state.text, leaving)
      if (gone) return
      basedOn = savedAt
      sent = sending
      if (sending === version) become({ saved: { state: 'saved', at: savedAt } })
      await onMachine(sending !== version)
    } catch {
      if (gone) return
      become({ saved: { state: 'here' } })
      plan(RETRY_MS)
    }
  }
  const write = (text: string) => {
    version++
    become({ text, saved: { state: 'saving' } })
    void onMachine(true)
    const now = performance.now()
    waitingSince ??= now
    plan(Math.max(0, Math.min(REST_MS, LONGEST_MS - (now - waitingSince))))
  }
  const open = async () => {
    const [here, there] = await Promise.all([
      local.get(key).catch(() => undefined),
      server.open(key).then(
        found => ({ found, reached: true }),
        () => ({ found: undefined, reached: false }),
      ),
    ])
    if (gone) return
    const stored = there.found
    basedOn = stored?.savedAt ?? here?.basedOn
    const unsent = here?.dirty === true ? here.text : undefined
    const elsewhere = stored && unsent !== undefined && stored.savedAt !== here?.basedOn && stored.text !== unsent
    const found = unsent ?? stored?.text ?? (there.reached ? undefined : here?.text)
    if (version > 0) {
      // somebody wrote before the answer came: their words stay, the stored ones are offered
      const other = found !== undefined && found !== state.text ? found : undefined
      become({ ready: true, other })
      return
    }
    const saved: Saved = stored && unsent === undefined ? { state: 'saved', at: stored.savedAt } : { state: 'none' }
    become({ ready: true, text: found, saved, other: elsewhere ? stored.text : undefined })
    if (unsent !== undefined) {
      version++
      become({ saved: { state: 'here' } })
      if (!elsewhere) await flush()
    }
  }
  return {
    state: () => state,
    listen: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open,
    write,
    flush,
    discard: async () => {
      gone = true
      clearTimeout(timer)
      become({ text: undefined, saved: { state: 'none' }, other: undefined })
      await Promise.allSettled([local.remove(key), server.discard(key)])
      gone = false
      basedOn = undefined
      version = 0
      sent = 0
    },
    takeOther: () => {
      const { other } = state
      if (other === undefined) return
      become({ other: undefined })
      write(other)
    },
    dropOther: () => {
      become({ other: undefined })
      if (state.text !== undefined) write(state.text)
    },
    stop: () => {
      void flush(true)
      clearTimeout(timer)
      listeners.clear()
    },
  }
}
