import type { Day } from '../../../kernel/time.ts'
import type { ServiceKind } from '../../organisation/model.ts'
import type { GroundBook, Law, LegalGround, Section, Sector } from '../ground-model.ts'

/** The day from which a law no longer rules: the first day of the one that replaces it. */
const endOf = (book: Pick<GroundBook, 'laws'>, law: Law): Day | null =>
  book.laws.find(one => one.id === law.replacedBy)?.validFrom ?? null

/** Whether a law rules on a day. One that is only adopted rules from its day, when it has got one. */
export const isInForce = (book: Pick<GroundBook, 'laws'>, law: Law, day: Day): boolean => {
  const end = endOf(book, law)
  if (end !== null && end <= day) return false
  return law.validFrom === null ? law.status === 'in_force' : law.validFrom <= day
}

/** Where a ground stands in the laws of a day, for those who give; undefined when no law of that day has it. */
export const sectionOn = (
  book: Pick<GroundBook, 'laws'>,
  ground: Pick<LegalGround, 'sections'>,
  day: Day,
  from?: Sector,
): Section | undefined =>
  ground.sections.find(section => {
    const law = book.laws.find(one => one.id === section.law)
    if (!law || !isInForce(book, law, day)) return false
    return from === undefined || section.for === undefined || section.for.includes(from)
  })

/** Who gives to whom. */
export interface Way {
  readonly from: Sector
  readonly to: Sector
}

const goes = (one: { readonly from: readonly Sector[]; readonly to: readonly Sector[] }, { from, to }: Way) =>
  one.from.includes(from) && one.to.includes(to)

/** Why a ground can never be used from here to there, if so. */
export const neverBecause = (ground: Pick<LegalGround, 'never'>, way: Way) => ground.never.find(one => goes(one, way))

/** The grounds by which something may be given from here to there on a day, without those the municipality does without. */
export const groundsFor = (book: GroundBook, way: Way, day: Day, off: ReadonlySet<string>): readonly LegalGround[] =>
  book.grounds.filter(
    ground =>
      ground.cells.some(cell => goes(cell, way)) &&
      neverBecause(ground, way) === undefined &&
      (ground.validFrom === null || ground.validFrom <= day) &&
      (ground.validTo === null || ground.validTo > day) &&
      sectionOn(book, ground, day, way.from) !== undefined &&
      !(ground.mayBeOff && off.has(ground.id)),
  )

/** The same, of those that are recorded as something given without consent. */
export const disclosureGrounds = (
  book: GroundBook,
  way: Way,
  day: Day,
  off: ReadonlySet<string>,
): readonly LegalGround[] => groundsFor(book, way, day, off).filter(one => one.use === 'disclosure')

/** Under which law a service of a kind works. */
export const sectorOf = (book: Pick<GroundBook, 'sectors'>, kind: ServiceKind): Sector => book.sectors[kind]

/** Whether a ground is read at its source in the wording that rules on a day. */
export const isVerifiedOn = (book: Pick<GroundBook, 'laws'>, ground: LegalGround, day: Day): boolean =>
  (sectionOn(book, ground, day)?.verifiedOn ?? null) !== null
