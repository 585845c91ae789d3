import { GapType } from '../src/capabilities/gap/model.ts'
import type { GapType as Type } from '../src/capabilities/gap/model.ts'
import type { Finding } from './finding.ts'

/** A time in which the server is off. */
export interface Off {
  readonly from: Date
  readonly to: Date
}
/** Whether at an instant the server is on; else when it is next. */
export const awake = (off: readonly Off[], at: Date): Date => off.find(one => at >= one.from && at < one.to)?.to ?? at

/** A promise that was broken from one instant to another: the truth that the radar is held against. */
export interface Episode extends Finding {
  readonly about: string
  /** On purpose. */
  readonly injected: boolean
  /** From when it could be shown: the server was on. */
  readonly showable: Date
  until: Date | null
  /** When the radar first showed it. */
  shown: Date | null
  /** Whether the clock has been looked at while it stood. */
  looked: boolean
  /** The radar took it for mended while it was not. */
  lost: boolean
}
/** What the radar says. */
export interface Shown {
  readonly id: string
  readonly type: string
  readonly about: string
  readonly thing: string
  readonly opened: Date
  readonly closed: Date | null
}
/** A promise that is to be broken. */
interface Planned {
  readonly type: Type
  readonly about: string
  readonly thing: string
  readonly at: Date
}
/** Something that the radar says and that is not so. */
interface Wrong extends Planned {
  readonly why: 'never was' | 'is over'
}

const keyOf = ({ type, about, thing }: { type: string; about: string; thing: string }) => `${type} ${about} ${thing}`
/** Each act takes a second, and what was asked within one is noted after it. */
const SAME = 10_000
const fits = ({ since, until }: Episode, { opened }: Shown) =>
  opened.getTime() >= since.getTime() - SAME && (until === null || opened <= until)

/** The book of what was promised and broken, kept apart from the radar. */
export class Book {
  readonly #off: readonly Off[]
  readonly episodes: Episode[] = []
  readonly #standing = new Map<string, Episode>()
  readonly #byKey = new Map<string, Episode[]>()
  readonly #planned = new Map<string, Planned>()
  readonly #wrong = new Map<string, Wrong>()
  readonly #outside = new Map<string, Set<string>>()

  constructor(off: readonly Off[] = []) {
    this.#off = off
  }

  /** Says before it is so that a promise will be broken on purpose. */
  injects(planned: Planned): void {
    this.#planned.set(keyOf(planned), planned)
  }

  /** Notes what is broken about something now. */
  observe(about: string, findings: readonly Finding[], now: Date): void {
    const keys = new Map(findings.map(one => [keyOf({ ...one, about }), one]))
    for (const [key, finding] of keys) if (!this.#standing.has(key)) this.#begin(about, finding, key)
    for (const [key, one] of this.#standing)
      if (one.about === about && !keys.has(key)) {
        one.until = now
        this.#standing.delete(key)
      }
  }

  #begin(about: string, finding: Finding, key: string): void {
    const injected = this.#planned.delete(key)
    const showable = awake(this.#off, finding.since)
    const one = { ...finding, about, injected, showable, until: null, shown: null, looked: false, lost: false }
    this.episodes.push(one)
    this.#standing.set(key, one)
    this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), one])
  }

  /** Holds what the radar says against the book; answers what has just been shown for the first time. */
  look<Row extends Shown>(shown: readonly Row[], now: Date): readonly { readonly one: Episode; readonly row: Row }[] {
    const first: { one: Episode; row: Row }[] = []
    for (const row of shown) {
      const one = this.#byKey.get(keyOf(row))?.findLast(known => fits(known, row))
      if (!one) this.#deny(row, 'never was', now)
      else if (row.closed === null && one.until !== null) this.#deny(row, 'is over', now)
      else if (one.shown === null) {
        one.shown = row.opened
        first.push({ one, row })
      }
    }
    const open = new Set(shown.filter(row => row.closed === null).map(keyOf))
    for (const [key, one] of this.#standing) {
      one.looked = true
      one.lost ||= one.shown !== null && !open.has(key)
    }
    return first
  }

  /** Counts what the radar says of something that nobody here breaks, and of which the book can know nothing. */
  leaveOut(of: string, id: string): void {
    this.#outside.set(of, (this.#outside.get(of) ?? new Set()).add(id))
  }

  /** How often the radar has said what the book can know nothing of. */
  outside(): ReadonlyMap<string, number> {
    return new Map([...this.#outside].map(([of, ids]) => [of, ids.size]))
  }

  #deny({ id, type, about, thing }: Shown, why: Wrong['why'], at: Date): void {
    if (!this.#wrong.has(id)) this.#wrong.set(id, { type: GapType.parse(type), about, thing, at, why })
  }

  /** What was to be broken and never was. */
  unbroken(): readonly Planned[] {
    return [...this.#planned.values()]
  }

  /** What the radar said that was not so. */
  falses(): readonly Wrong[] {
    return [...this.#wrong.values()]
  }
}
