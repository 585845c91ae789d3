import type { Saved } from '../kit/say/SavedMark.tsx'
import type { LocalCopy, LocalDraft } from './local-copy.ts'
import type { ServerCopy, ServerDraft } from './server-copy.ts'

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
const NOTHING: DraftState = { text: undefined, saved: { state: 'none' }, ready: false, other: undefined }

/** Keeps one draft: on this machine at once, with the server within two seconds, through closed tabs and lost networks. */
export class DraftKeeper {
  readonly #key: string
  readonly #local: LocalCopy
  readonly #server: ServerCopy
  readonly #listeners = new Set<() => void>()
  #state = NOTHING
  /** When the server saved what we build on. */
  #basedOn: string | undefined
  /** How many times the text has changed here, and the change that the server has. */
  #changes = 0
  #sent = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #waitingSince: number | undefined
  #discarding = false

  constructor(key: string, local: LocalCopy, server: ServerCopy) {
    this.#key = key
    this.#local = local
    this.#server = server
  }

  readonly state = (): DraftState => this.#state
  readonly listen = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Fetches what was stored before, and sends what the server lacks. */
  readonly open = async (): Promise<void> => {
    const [here, there] = await Promise.all([
      this.#local.get(this.#key).catch(() => undefined),
      this.#server.open(this.#key).catch(() => 'unreached' as const),
    ])
    const stored = there === 'unreached' ? undefined : there
    const unsent = here?.dirty ? here.text : undefined
    const found = unsent ?? stored?.text ?? (there === 'unreached' ? here?.text : undefined)
    this.#basedOn = stored?.savedAt ?? here?.basedOn
    if (this.#changes > 0) {
      // somebody wrote before the answer came: their words stay, the stored ones are offered
      this.#become({ ready: true, other: found === this.#state.text ? undefined : found })
      return
    }
    const other = elsewhere(here, stored)
    const saved: Saved = stored && unsent === undefined ? { state: 'saved', at: stored.savedAt } : { state: 'none' }
    this.#become({ ready: true, text: found, saved, other })
    if (unsent === undefined) return
    this.#changes++
    this.#become({ saved: { state: 'here' } })
    if (other === undefined) await this.flush()
  }

  /** Takes the new text: on this machine at once, with the server soon. */
  readonly write = (text: string): void => {
    this.#changes++
    this.#become({ text, saved: { state: 'saving' } })
    void this.#keepHere(true)
    const now = performance.now()
    this.#waitingSince ??= now
    this.#plan(Math.max(0, Math.min(REST_MS, LONGEST_MS - (now - this.#waitingSince))))
  }

  /** Sends what the server lacks, now; `leaving` when the page closes. */
  readonly flush = async (leaving = false): Promise<void> => {
    const { text, other } = this.#state
    if (this.#discarding || text === undefined || this.#sent === this.#changes) return
    clearTimeout(this.#timer)
    this.#waitingSince = undefined
    if (other !== undefined) {
      // two texts are shown: what is written on stays here until somebody has chosen
      this.#become({ saved: { state: 'here' } })
      return
    }
    const sending = this.#changes
    try {
      const savedAt = await this.#server.save(this.#key, text, leaving)
      if (this.#discarding) return
      if (typeof savedAt !== 'string') {
        // Both are shown; nothing is sent until somebody has chosen.
        this.#become({ saved: { state: 'here' }, other: savedAt.theirs })
        return
      }
      this.#basedOn = savedAt
      this.#sent = sending
      if (sending === this.#changes) this.#become({ saved: { state: 'saved', at: savedAt } })
      await this.#keepHere(sending !== this.#changes)
    } catch {
      if (this.#discarding) return
      this.#become({ saved: { state: 'here' } })
      this.#plan(RETRY_MS)
    }
  }

  /** The text has found its place, or was given up: both copies go. */
  readonly discard = async (): Promise<void> => {
    this.#discarding = true
    clearTimeout(this.#timer)
    this.#become({ text: undefined, saved: { state: 'none' }, other: undefined })
    await Promise.allSettled([this.#local.remove(this.#key), this.#server.discard(this.#key)])
    this.#discarding = false
    this.#basedOn = undefined
    this.#changes = 0
    this.#sent = 0
  }

  readonly takeOther = (): void => {
    const { other } = this.#state
    this.#become({ other: undefined })
    if (other !== undefined) this.write(other)
  }
  readonly dropOther = (): void => {
    this.#become({ other: undefined })
    if (this.#state.text !== undefined) this.write(this.#state.text)
  }

  #become(change: Partial<DraftState>) {
    this.#state = { ...this.#state, ...change }
    this.#listeners.forEach(listener => listener())
  }
  #keepHere(dirty: boolean) {
    const draft: LocalDraft = { text: this.#state.text ?? '', basedOn: this.#basedOn, dirty }
    return this.#local.put(this.#key, draft).catch(() => undefined)
  }
  #plan(ms: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), ms)
  }
}

/** The server's text, when it was changed from another machine after the unsent one here was begun. */
const elsewhere = (here: LocalDraft | undefined, stored: ServerDraft | undefined): string | undefined =>
  here?.dirty && stored && stored.savedAt !== here.basedOn && stored.text !== here.text ? stored.text : undefined
