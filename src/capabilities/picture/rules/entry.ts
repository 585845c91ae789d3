import type { NewId } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { GLASSES, HOME, TOPIC } from '../model.ts'
import type { Entry, ForWhom, Kind, Level, NewEntry, StandingEntry, WriterKind } from '../model.ts'

/** Who writes, and what is known of the case. */
export interface Writing {
  readonly caseId: string
  readonly writerKind: WriterKind
  readonly writerId: string
  readonly serviceId: string | null
  readonly at: Date
  readonly newId: NewId
  /** The guardians of today: only one of them can be left out. */
  readonly guardianIds: readonly string[]
  /** The arenas that the municipality has. */
  readonly arenas: readonly string[]
  /** What can be pointed at. */
  readonly symbols: readonly { readonly id: string }[]
  /** The topics that the writer sees. */
  readonly topics: readonly string[]
  /** How much of what the writer, or the service, has written stands. */
  readonly already: number
  /** What it is written in the place of, where that is the writer's to change. */
  readonly before: StandingEntry | undefined
}

/** So much of one writer, or one service, stands in a picture: it can be read on a sheet, and all of it is read. */
export const MOST = 60

/** Whether it is of what is hard in a family: read by few. */
export const isSensitive = ({ kind, level }: { readonly kind: Kind; readonly level: Level | null }): boolean =>
  kind === 'factor' && level === 'family'

/** Whom somebody can write for. What a service writes here the family reads too; what is hard at home a parent tells those who help. */
export const choicesFor = (
  writerKind: WriterKind,
  guardians: number,
  one: { readonly kind: Kind; readonly level: Level | null },
): readonly ForWhom[] => {
  if (writerKind === 'guardian') return isSensitive(one) ? ['helpers'] : ['everyone', 'helpers']
  const least: readonly ForWhom[] = writerKind === 'employee' ? ['everyone'] : ['everyone', 'helpers']
  return guardians > 1 ? [...least, 'all_but_one'] : least
}

const isOfGlasses = (kind: Kind) => GLASSES.some(one => one === kind)

/** What is kept of what somebody puts into the picture. */
export function write(fresh: NewEntry, writing: Writing) {
  const wrong =
    wrongPlace(fresh, writing) ??
    wrongTogether(fresh, writing) ??
    wrongWhom(fresh, writing) ??
    wrongBefore(fresh, writing)
  if (wrong) return wrong
  const { caseId, writerKind, writerId, serviceId, at, newId } = writing
  const topic = isSensitive(fresh) ? HOME : writerKind === 'employee' ? fresh.topic : TOPIC
  if (topic === undefined) return refuse('picture.topic_missing')
  if (writerKind === 'employee' && !writing.topics.includes(topic)) return refuse('picture.topic_closed')
  // What was taken back stands no more: the words are something new.
  const replaces = writing.before?.takenBack ? null : fresh.replaces
  if (replaces === null && writing.already >= MOST) return refuse('picture.full')
  const entry: Entry = { ...fresh, id: newId(), caseId, writerKind, writerId, serviceId, at, topic, replaces }
  return entry
}

function wrongPlace({ kind, level, arena, because }: NewEntry, { writerKind, arenas }: Writing) {
  if ((kind === 'resource' || kind === 'factor') !== (level !== null)) return refuse('picture.level_missing')
  if (arena !== null && !arenas.includes(arena)) return refuse('picture.arena_unknown')
  if (isOfGlasses(kind) && writerKind !== 'employee') return refuse('picture.glasses_of_services')
  const mustSayWhy = writerKind === 'employee' && isSensitive({ kind, level })
  return mustSayWhy && because === null ? refuse('picture.why_missing') : undefined
}

/** An adult and the child write together what is the child's own, what helps and what is hard; not what is hard at home. */
function wrongTogether({ kind, level, withChild, symbols }: NewEntry, { writerKind, symbols: known }: Writing) {
  if (symbols.some(id => !known.some(one => one.id === id))) return refuse('picture.symbol_unknown')
  const isAdults = writerKind === 'guardian' || writerKind === 'employee'
  const isChilds = !isOfGlasses(kind) && !isSensitive({ kind, level })
  return withChild && !(isAdults && isChilds) ? refuse('picture.not_together') : undefined
}

function wrongWhom(fresh: NewEntry, { writerKind, guardianIds }: Writing) {
  const { forWhom, notFor } = fresh
  if (!choicesFor(writerKind, guardianIds.length, fresh).includes(forWhom)) return refuse('picture.whom_missing')
  if ((forWhom === 'all_but_one') !== (notFor !== null)) return refuse('picture.whom_missing')
  return notFor !== null && !guardianIds.includes(notFor) ? refuse('picture.whom_missing') : undefined
}

/** Only whose it is writes something anew, once, and as the same kind of thing; what was taken back meanwhile is written as new. */
function wrongBefore({ kind, replaces }: NewEntry, { before }: Writing) {
  if (replaces === null) return undefined
  return !before || before.kind !== kind || before.replaced ? refuse('picture.newer_there') : undefined
}
