import { GapType } from '../src/capabilities/gap/model.ts'
import { INJECTED, NOT_SIMULATED } from './chapters/index.ts'
import type { Book, Episode } from './book.ts'

/** One line of the result. */
export interface Figure {
  readonly type: GapType
  readonly injected: number
  readonly found: number
  readonly missed: number
  readonly false: number
  readonly medianHoursToShown: number | null
}
/** The last line. */
export interface Total extends Omit<Figure, 'type'> {
  readonly total: true
  /** What the radar said besides the injected that the book explains: people are late on their own too. */
  readonly explained: number
  /** Gaps that the book knows, that nobody injected, and that the radar never showed. */
  readonly unshown: number
  /** The longest time from a gap opened until it was shown, in hours. */
  readonly mostHoursToShown: number | null
  /** What nobody here breaks on purpose, and how often the radar has shown it: of that nothing is known. */
  readonly notSimulated: readonly { readonly type: string; readonly shown: number }[]
}
type Read = Pick<Book, 'episodes' | 'falses' | 'outside'>

const HOUR = 3_600_000
/** A gap that stands is shown with the next look at the clock, which comes each hour where something is awaited. */
const IN_TIME = 1

const hoursOf = ({ showable, shown }: Episode) =>
  shown ? Math.max(0, shown.getTime() - showable.getTime()) / HOUR : null
const isFound = (one: Episode) => !one.lost && (hoursOf(one) ?? Infinity) <= IN_TIME
const round = (value: number) => Math.round(value * 100) / 100

/** The one in the middle. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  return middle === undefined ? null : round(middle)
}

/** What counts: what nobody could see, because it was over before the clock was looked at, does not. */
const counted = ({ episodes }: Pick<Book, 'episodes'>) => episodes.filter(one => one.looked || one.shown)

/** How the radar stood against the book, type by type. */
export function figuresOf(book: Read): readonly Figure[] {
  return GapType.options
    .filter(type => INJECTED.includes(type))
    .map(type => {
      const injected = counted(book).filter(one => one.type === type && one.injected)
      const found = injected.filter(isFound)
      const hours = found.flatMap(one => hoursOf(one) ?? [])
      const { length: wrong } = book.falses().filter(one => one.type === type)
      return {
        ...{ type, injected: injected.length, found: found.length, missed: injected.length - found.length },
        ...{ false: wrong, medianHoursToShown: medianOf(hours) },
      }
    })
}

/** All types together. */
export function totalOf(book: Read, figures: readonly Figure[]): Total {
  const sum = (name: 'injected' | 'found' | 'missed') => figures.reduce((all, one) => all + one[name], 0)
  const others = counted(book).filter(one => !one.injected)
  const hours = counted(book).flatMap(one => hoursOf(one) ?? [])
  return {
    ...{ total: true, injected: sum('injected'), found: sum('found'), missed: sum('missed') },
    ...{ false: book.falses().length, medianHoursToShown: medianOf(hours) },
    explained: others.filter(isFound).length,
    unshown: others.filter(one => !isFound(one)).length,
    mostHoursToShown: hours.length === 0 ? null : round(Math.max(...hours)),
    notSimulated: [...new Set([...Object.keys(NOT_SIMULATED), ...book.outside().keys()])].map(type => ({
      ...{ type, shown: book.outside().get(type) ?? 0 },
    })),
  }
}

/** What the radar never showed, or too late, or took for mended while it stood. */
export const notFound = (book: Pick<Book, 'episodes'>): readonly Episode[] => counted(book).filter(one => !isFound(one))

/** Of what the radar says, so much may be none. */
const MOST_FALSE = 0.02

/** Whether the radar kept its promise. */
export const isGood = ({ found, explained, missed, unshown, false: wrong }: Total): boolean =>
  missed + unshown === 0 && wrong <= MOST_FALSE * (found + explained + wrong)
