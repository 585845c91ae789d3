import type { TopicId } from '../../src/capabilities/settings/model.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { addMonths, ageOn, dayOf } from '../../src/kernel/time.ts'
import { familyActor } from '../actors.ts'
import { asksConsent, saysOf, toAll } from '../acts/consent.ts'
import type { SaidOf } from '../acts/consent.ts'
import type { Player } from '../player.ts'
import { at, workday } from './days.ts'
import type { Cast, Course, Partner } from './model.ts'

const TOPICS: TopicId[] = ['plan', 'everyday', 'meetings']
/** From these ages the youth answers too, and alone; as the municipality's settings say. */
const TOGETHER = 15
const ALONE = 16

const giversOf = (player: Player, { child, born, guardians }: Cast): Actor[] => {
  const age = born === null ? 0 : ageOn(born, dayOf(player.now()))
  const parents = guardians.map(slug => familyActor(slug, 'guardian', player.municipality))
  const youth = familyActor(child, 'youth', player.municipality)
  if (age >= ALONE) return [youth]
  return age >= TOGETHER ? [...parents, youth] : parents
}

const saidBy = (nth: number, many: number, consent: Course['consent']): SaidOf | undefined => {
  if (consent === 'nobody_answers') return undefined
  if (consent === 'no') return toAll(TOPICS, nth === 0 ? 'no' : 'yes')
  if (consent === 'one_missing' && nth === many - 1) return undefined
  if (consent === 'limited' && nth === 0)
    return { ...toAll(TOPICS, 'yes'), everyday: { limited: 'Bare det som gjelder skole og barnehage.' } }
  return toAll(TOPICS, 'yes')
}

/** Asks all who must answer for a service, and hears them; answers whether the service then sees the plan. */
export async function* consent(
  player: Player,
  cast: Cast,
  course: Course,
  asked: { caseId: string; partner: Partner; after: number },
): AsyncGenerator<Date, boolean> {
  const { caseId, partner, after } = asked
  yield at(course.begins, after, '09:05')
  const until = course.consentUntil ?? addMonths(workday(course.begins, after), 10)
  const { service, why } = partner
  await asksConsent(player, cast.holder, caseId, { service, topics: TOPICS, why, until })
  const givers = giversOf(player, cast)
  for (const [nth, giver] of givers.entries()) {
    const said = saidBy(nth, givers.length, course.consent)
    if (!said) continue
    yield at(course.begins, after + 1 + nth, '19:20')
    await saysOf(player, giver, caseId, service, said)
  }
  return ['yes', 'limited'].includes(course.consent)
}
