import type { Saved } from '../kit/say/SavedMark.tsx'
import { inTurn } from './in-turn.ts'
import type { Join } from './join.ts'
import type { LocalCopy, LocalDraft } from './local-copy.ts'
import type { ServerCopy, ServerDraft } from './server-copy.ts'

/** Words rest this long before they go to the server, but never wait longer than `LONGEST_MS`. */
const REST_MS = 900
const LONGEST_MS = 1_900
const RETRY_MS = 15_000

export interface DraftState {
  readonly text: string | undefined
  readonly saved: Exclude<Saved, { state: 'two' }>
  /** Whether what was stored before has been fetched, or cannot be now. */
  readonly ready: boolean
  /** The same draft with words on top that were written elsewhere and stand nowhere in `text`. */
  readonly other: string | undefined
}
const NOTHING: DraftState = { text: undefined, saved: { state: 'none' }, ready: false, other: undefined }

/** What the server answered about a draft; undefined when it was not reached. */
type Answer = { readonly stored: ServerDraft | undefined } | undefined

/**
 * Keeps one draft: on this machine at once, with the server within two seconds, through closed tabs and lost networks.
 * What is written before the stored text has come, or while another machine writes, is joined with it and overwrites nothing.
 */
export class DraftKeeper {
  readonly #key: string
  readonly #local: LocalCopy
  readonly #server: ServerCopy
  readonly #join: Join
  readonly #listeners = new Set<() => void>()
  #state = NOTHING
  /** The server's text that ours is written on, and the one to count from when somebody has chosen between two. */
  #base: string | undefined
  #nextBase: string | undefined
  /** The text here when two were found. */
  #mineThen: string | undefined
  /** How many times the text has changed here, and the change that the server has. */
  #changes = 0
  #sent = 0
  /** Grows when the draft is discarded: what is still under way changes nothing any more. */
  #life = 0
  /** Whether it is known what the server had: until then nothing is sent, but when the page closes. */
  #reached = false
  #closed = false
  #busy = false
  /** What was begun last, fetching or sending, to its end. */
  #work: Promise<void> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined
  #waitingSince: number | undefined
  /** A text that came while somebody was choosing. */
  #later: (() => void) | undefined

  constructor(key: string, local: LocalCopy, server: ServerCopy, join: Join) {
    this.#key = key
    this.#local = local
    this.#server = server
    this.#join = join
  }

  readonly state = (): DraftState => this.#state
  readonly listen = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Fetches what was stored before, and sends what the server lacks. */
  readonly open = (): Promise<void> => (this.#work = this.#open())
  async #open(): Promise<void> {
    const life = this.#life
    this.#closed = false
    this.#busy = true
    const asking = this.#ask()
    const here = await this.#here(() => this.#local.get(this.#key))
    if (life !== this.#life) return
    if (here?.dirty) {
      this.#bring(here.text, here.base)
      this.#changes++
    }
    const answer = await asking
    if (answer === undefined && here?.dirty === false && life === this.#life) this.#bring(here.text, here.text)
    await this.#meet(life, answer)
  }

  /** Takes the new text: on this machine at once, with the server soon. */
  readonly write = (text: string): void => {
    this.#changes++
    this.#become({ text, saved: { state: 'saving' } })
    this.#keepHere()
    const now = performance.now()
    this.#waitingSince ??= now
    this.#plan(Math.max(0, Math.min(REST_MS, LONGEST_MS - (now - this.#waitingSince))))
  }

  /** Sends what the server lacks, now; `leaving` when the page closes, which waits for nothing. */
  readonly flush = async (leaving = false): Promise<void> => {
    if (this.#busy && !leaving) return
    clearTimeout(this.#timer)
    if (leaving) return this.#send(true)
    await (this.#work = this.#reached ? this.#send(false) : this.#reach())
  }
  async #reach(): Promise<void> {
    this.#busy = true
    await this.#meet(this.#life, await this.#ask())
  }

  /**
   * The form is gone, the page stays: sends what the server lacks when what is under way has ended, so that it is not taken
   * for another machine's, and asks for nothing more. Ends when the server has it, or cannot be reached.
   */
  readonly close = async (): Promise<void> => {
    this.#closed = true
    await this.#work
    await this.flush()
  }

  /** The text has found its place, or was given up: both copies go. */
  readonly discard = async (): Promise<void> => {
    this.#life++
    clearTimeout(this.#timer)
    this.#changes = 0
    this.#sent = 0
    this.#base = undefined
    this.#later = undefined
    this.#waitingSince = undefined
    this.#busy = false
    this.#reached = true
    this.#become({ text: undefined, saved: { state: 'none' }, ready: true, other: undefined })
    const [key, server] = [this.#key, this.#server]
    await Promise.allSettled([this.#here(() => this.#local.remove(key)), inTurn(key, () => server.discard(key))])
  }

  /** Goes on with the words from elsewhere on top, and with what was written in other fields meanwhile. */
  readonly takeOther = (): void => {
    const { text = '', other } = this.#state
    if (other !== undefined) this.#choose(this.#join(this.#mineThen, other, text).text)
  }
  readonly dropOther = (): void => {
    const { text, other } = this.#state
    if (other !== undefined && text !== undefined) this.#choose(text)
  }

  #choose(text: string) {
    const later = this.#later
    this.#later = undefined
    this.#base = this.#nextBase
    this.#become({ other: undefined })
    this.write(text)
    later?.()
  }

  /** Brings in a text from elsewhere and lays what was written here on top; `base` is the server's text behind it. */
  #bring(theirs: string | undefined, base: string | undefined): void {
    const { text: mine, other: waiting } = this.#state
    if (waiting !== undefined) {
      this.#later = () => this.#bring(theirs, base)
      return
    }
    const joined =
      mine !== undefined && theirs !== undefined && this.#isDirty()
        ? this.#join(this.#base, mine, theirs)
        : { text: this.#isDirty() ? mine : theirs, other: undefined }
    this.#nextBase = base
    this.#mineThen = joined.text
    if (joined.other === undefined) this.#base = base
    this.#become(joined)
    if (this.#isDirty()) this.#keepHere()
  }

  /** Meets the server's answer: joins what it has with what is here, or tries again later. */
  async #meet(life: number, answer: Answer): Promise<void> {
    if (life !== this.#life) return
    if (this.#reached) return this.#become({ ready: true })
    this.#busy = false
    if (answer === undefined) {
      this.#become({ ready: true, saved: { state: this.#isDirty() ? 'here' : 'none' } })
      this.#plan(RETRY_MS)
      return
    }
    this.#reached = true
    this.#bring(answer.stored?.text, answer.stored?.text)
    const at = answer.stored?.savedAt
    if (!this.#isDirty()) this.#become({ saved: at === undefined ? { state: 'none' } : { state: 'saved', at } })
    this.#become({ ready: true })
    await this.#send(false)
  }

  async #send(leaving: boolean): Promise<void> {
    const { text, other } = this.#state
    if (text === undefined || !this.#isDirty()) return
    this.#waitingSince = undefined
    // Two texts are shown: what is written on stays here until somebody has chosen.
    if (other !== undefined) return this.#become({ saved: { state: 'here' } })
    const [life, sending] = [this.#life, this.#changes]
    this.#busy = true
    try {
      const save = async () => (life === this.#life ? this.#server.save(this.#key, text, leaving) : undefined)
      const answer = await (leaving ? save() : inTurn(this.#key, save))
      if (life !== this.#life || answer === undefined) return
      this.#busy = false
      this.#reached = true
      if (typeof answer === 'string') this.#saved(text, sending, answer)
      else this.#bring(answer.theirs, answer.theirs)
      if (this.#isDirty()) this.#plan(REST_MS)
    } catch {
      if (life !== this.#life) return
      this.#busy = false
      this.#become({ saved: { state: 'here' } })
      this.#plan(RETRY_MS)
    }
  }

  #saved(text: string, sending: number, at: string) {
    this.#base = text
    this.#sent = sending
    if (!this.#isDirty()) this.#become({ saved: { state: 'saved', at } })
    this.#keepHere()
  }
  #isDirty() {
    return this.#sent !== this.#changes
  }
  #ask(): Promise<Answer> {
    return inTurn(this.#key, () => this.#server.open(this.#key)).then(
      stored => ({ stored }),
      () => undefined,
    )
  }
  #become(change: Partial<DraftState>) {
    this.#state = { ...this.#state, ...change }
    this.#listeners.forEach(listener => listener())
  }
  /** Work on this machine's copy, in the order it was asked for. A machine that keeps nothing is no fault. */
  #here<R>(work: () => Promise<R>): Promise<R | undefined> {
    return inTurn(`here ${this.#key}`, work).catch(() => undefined)
  }
  #keepHere() {
    const life = this.#life
    void this.#here(async () => {
      const { text } = this.#state
      if (life !== this.#life || text === undefined) return
      await this.#local.put(this.#key, { text, base: this.#base, dirty: this.#isDirty() } satisfies LocalDraft)
    })
  }
  #plan(ms: number) {
    clearTimeout(this.#timer)
    if (this.#closed && !this.#isDirty()) return
    this.#timer = setTimeout(() => void this.flush(), ms)
  }
}
