import { startOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import type { Ages } from '../../organisation/model.ts'
import type { ChildBrief, Guardian } from '../../person/model.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import type { Ground, ImpliedFact } from '../../sight/model.ts'
import type { Concern, Talk } from '../model.ts'

/** The grounds on which a concern is seen; this capability alone writes facts about concerns. */
export const OWN_GROUNDS: readonly Ground[] = ['participation', 'own_service', 'guardianship', 'own_case']

/** Those around a concern as far as they decide who sees it. */
export interface Around {
  /** The service in which the leader acts as such: mostly the writer's own, or one above it. */
  readonly leaderServiceId: string | null
  readonly child: Pick<ChildBrief, 'id' | 'birthDate'> | null
  readonly talks: readonly Talk[]
  readonly guardians: readonly Pick<Guardian, 'guardianshipId' | 'personId'>[]
}

const birthday = (birth: Day, age: number): Date => startOf(`${Number(birth.slice(0, 4)) + age}${dayIn(birth, age)}`)
/** Who is born on 29 February has the birthday on 1 March in other years. */
const dayIn = (birth: Day, age: number) => {
  const year = Number(birth.slice(0, 4)) + age
  const leaps = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return birth.endsWith('-02-29') && !leaps ? '-03-01' : birth.slice(4)
}

const employee = (readerId: string, inServiceId: string, ground: Ground, from: Date): ImpliedFact => ({
  readerKind: 'employee',
  readerId,
  inServiceId,
  topic: EVERY_TOPIC,
  ground,
  groundId: null,
  from,
  to: null,
})

/**
 * Everybody who sees a concern: who wrote it and the leader it was shared with, each in the own service,
 * and the guardians and the youth who have heard it.
 */
export const readersOf = (concern: Concern, around: Around, ages: Ages, now: Date): readonly ImpliedFact[] => {
  const { writerId, serviceId, leaderId, leaderSharedAt } = concern
  const staff = [employee(writerId, serviceId, 'participation', concern.notedAt)]
  if (leaderId !== null && leaderSharedAt)
    staff.push(employee(leaderId, around.leaderServiceId ?? serviceId, 'own_service', leaderSharedAt))
  return [...staff, ...guardiansWhoHeard(around, ages, now), ...youthWhoHeard(around, ages, now)]
}

const guardiansWhoHeard = ({ child, talks, guardians }: Around, ages: Ages, now: Date): ImpliedFact[] => {
  // From this day the case, and what led to it, is the young person's own.
  const to = child?.birthDate ? birthday(child.birthDate, ages.ownsCase) : null
  const heard = guardians.filter(guardian => talks.some(talk => talk.heardBy.includes(guardian.personId)))
  if (to !== null && to <= now) return []
  return heard.map(guardian => ({
    readerKind: 'family',
    readerId: guardian.personId,
    topic: EVERY_TOPIC,
    ground: 'guardianship',
    groundId: guardian.guardianshipId,
    from: now,
    to,
  }))
}

const youthWhoHeard = ({ child, talks }: Around, ages: Ages, now: Date): ImpliedFact[] => {
  if (!child?.birthDate || !talks.some(talk => talk.childTookPart)) return []
  const from = birthday(child.birthDate, ages.youthSees)
  const own: ImpliedFact = {
    readerKind: 'family',
    readerId: child.id,
    topic: EVERY_TOPIC,
    ground: 'own_case',
    groundId: null,
    from: from > now ? from : now,
    to: null,
  }
  return [own]
}
