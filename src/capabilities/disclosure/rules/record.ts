import { addDays, dayOf, startOf } from '../../../kernel/time.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { GroundBook, Section } from '../ground-model.ts'
import type { Giving } from '../model.ts'
import { disclosureGrounds, sectionOn } from './ground.ts'
import type { Way } from './ground.ts'

/** What the record stands on. */
interface Standing {
  readonly book: GroundBook
  readonly way: Way
  readonly now: Date
  readonly off: ReadonlySet<string>
}

/** Sight without consent lasts so many days at most: what lasts longer is asked for. */
const LONGEST_SIGHT_DAYS = 30

/** Whether it may be recorded so; answers where the ground stands in the law of the day. Every refusal is about what is written, never about a person. */
export function judgeGiving(giving: Giving, standing: Standing) {
  const { book, way, now, off } = standing
  const today = dayOf(now)
  const ground = disclosureGrounds(book, way, today, off).find(one => one.id === giving.ground)
  if (!ground) return refuse('disclosure.ground_unknown')
  if (ground.needsNecessity && !giving.necessity) return refuse('disclosure.necessity_missing')
  if (ground.needsProportionality && !giving.proportionality) return refuse('disclosure.proportionality_missing')
  return (
    judgeTelling(giving, standing) ?? judgeSight(giving, ground.maySight, now) ?? sectionFor(book, ground, today, way)
  )
}

const sectionFor = (book: GroundBook, ground: GroundBook['grounds'][number], today: string, way: Way): Section => {
  const section = sectionOn(book, ground, today, way.from)
  if (!section) throw new Error('a ground without a law in force was offered')
  return section
}

function judgeTelling({ telling }: Giving, { book, now }: Pick<Standing, 'book' | 'now'>) {
  const today = dayOf(now)
  if (telling.told === 'told') return telling.on > today ? refuse('disclosure.told_in_future') : undefined
  if (telling.checkOn < today) return refuse('disclosure.check_before')
  if (telling.told === 'later') return undefined
  return judgeUntold(book, telling, today)
}

/** A reason that exists, and looked at again within its days. */
function judgeUntold(
  { untold }: Pick<GroundBook, 'untold'>,
  { reason, checkOn }: { readonly reason: string; readonly checkOn: string },
  today: string,
) {
  const found = untold.find(one => one.id === reason)
  if (!found) return refuse('disclosure.untold_reason_unknown')
  return checkOn > addDays(today, found.checkWithinDays) ? refuse('disclosure.check_too_late') : undefined
}

function judgeSight({ sight, to, topics }: Giving, maySight: boolean, now: Date) {
  if (!sight) return undefined
  if (!maySight || to.kind !== 'service' || topics.length === 0) return refuse('disclosure.no_sight')
  const today = dayOf(now)
  if (sight.until <= today) return refuse('disclosure.sight_ends_before')
  return sight.until > addDays(today, LONGEST_SIGHT_DAYS) ? refuse('disclosure.sight_too_long') : undefined
}

/** When sight until a day ends: as that day begins. */
export const sightEnd = (until: string): Date => startOf(until)

/** Whether the family may know of it, by what was said last. */
export const isTold = (
  first: { readonly told: string },
  since: readonly { readonly toldOn: string | null }[],
): boolean => first.told === 'told' || since.some(one => one.toldOn !== null)
