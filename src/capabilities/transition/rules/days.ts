import { addDays, addMonths } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import type { Ages, Passage, ServiceKind } from '../../settings/model.ts'
import { birthdayAt, thresholdsOf } from '../../signer/model.ts'

const two = (part: number) => `${part}`.padStart(2, '0')
/** The later of two days. */
export const later = (a: Day, b: Day): Day => (a > b ? a : b)
const sooner = (a: Day, b: Day): Day => (a < b ? a : b)

/** The day of a passage, where it can be reckoned: by birth year as school is, by a birthday, or from when the case is one's own. */
export function dayOfPassage(
  { day }: Pick<Passage, 'day'>,
  child: { readonly birthDate: Day | null },
  ages: Ages,
): Day | undefined {
  const { birthDate } = child
  if (birthDate === null || day.by === 'hand') return undefined
  if (day.by === 'birthday') return birthdayAt(birthDate, day.age)
  if (day.by === 'own_case') return thresholdsOf(birthDate, ages).find(one => one.changes.includes('owns'))?.on
  return `${Number(birthDate.slice(0, 4)) + day.age}-${two(day.month)}-${two(day.day)}`
}

/** Whether a kind of service sends in such a passage; any does where none is named. */
export const sends = ({ fromKinds }: Pick<Passage, 'fromKinds'>, kind: string | undefined): boolean =>
  fromKinds.length === 0 || fromKinds.some(one => one === kind)

/** Whether a kind of service can receive in such a passage. */
export const receives = ({ toKinds }: Pick<Passage, 'toKinds'>, kind: ServiceKind): boolean =>
  toKinds.length === 0 || toKinds.includes(kind)

/** A service that is there, and of a kind to which the passage goes: so its name says truly who receives. */
export const canTakeOver = (
  { kind, activeTo }: { readonly kind: ServiceKind; readonly activeTo: Day | null },
  passage: Pick<Passage, 'toKinds'> | undefined,
  today: Day,
): boolean => (activeTo === null || activeTo > today) && (passage === undefined || receives(passage, kind))

/** A service that has the child: the owner of the case, or one that takes part. */
export interface Sender {
  readonly serviceId: string
  readonly kind: string
}
export interface Due {
  readonly passage: Passage
  readonly on: Day
  readonly fromServiceId: string
}

/**
 * The passages that begin by themselves and are due today: begun late rather than never, until their day has passed. Each begins
 * from one service, the first of those that have the child and are of a kind that sends; the owner of the case comes first.
 */
export const dueToday = (
  passages: readonly Passage[],
  child: { readonly birthDate: Day | null; readonly senders: readonly Sender[] },
  ages: Ages,
  today: Day,
): readonly Due[] =>
  passages.flatMap(passage => {
    const sender = child.senders.find(({ kind }) => sends(passage, kind))
    if (passage.retired === true || passage.startMonths === null || !sender) return []
    const on = dayOfPassage(passage, child, ages)
    if (on === undefined || on < today || addMonths(on, -passage.startMonths) > today) return []
    return [{ passage, on, fromServiceId: sender.serviceId }]
  })

/** The days that are waited for, of a passage that begins today. Who begins late gets the same time to do something about it. */
export const daysWaitedFor = (
  { beginDays, receiveDays }: Pick<Passage, 'beginDays' | 'receiveDays'>,
  happensOn: Day,
  today: Day,
): { readonly beginBy: Day; readonly receiveBy: Day } => {
  const last = later(happensOn, today)
  const beginBy = sooner(addDays(today, beginDays), last)
  return { beginBy, receiveBy: later(addDays(happensOn, -receiveDays), beginBy) }
}

/** When the receiver is asked how it goes, and by when an answer is hoped for. */
export const checkDays = (
  { checkMonths, checkDays: days }: Pick<Passage, 'checkMonths' | 'checkDays'>,
  acceptedOn: Day,
): { readonly checkOn: Day; readonly checkBy: Day } => {
  const checkOn = addMonths(acceptedOn, checkMonths)
  return { checkOn, checkBy: addDays(checkOn, days) }
}
