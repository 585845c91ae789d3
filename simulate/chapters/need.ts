import { asksFor, needs, needsNot, saysNo } from '../acts/need.ts'
import { says } from '../acts/sharing.ts'
import { askKey } from '../reckon.ts'
import { settings } from '../rules.ts'
import { inDays } from '../stage.ts'
import type { Chapter } from '../stage.ts'
import { saysYes } from './sharing.ts'

const { firstMeetingDays } = settings.deadlines
/** How long the family's yes holds. */
const DAYS = 300

/** Nobody does anything about what is needed. */
export const idleNeed: Chapter = async function* (at) {
  const one = await needs(at)
  at.injects('need_waits', at.world.id, one.id)
  yield inDays(at, firstMeetingDays + 2, firstMeetingDays + 9)
  await needsNot(at, one)
}

/** One service says no to what is needed, the next takes its time, and then says no too. */
export const thrownNeed: Chapter = async function* (at) {
  const { cast, world } = at
  const one = await needs(at)
  const partners = cast.partners.filter(
    (each, nth) => cast.partners.findIndex(({ serviceId }) => serviceId === each.serviceId) === nth,
  )
  for (const [nth, partner] of partners.slice(0, 2).entries()) {
    yield* saysYes(at, partner, DAYS)
    const asked = await asksFor(at, one, partner)
    if (nth === 1) {
      at.injects('unanswered', world.id, askKey({ kind: 'need', thing: asked, to: partner.serviceId }))
      yield inDays(at, 9, 14)
      at.injects('thrown', world.id, one.id)
    } else yield inDays(at, 1, 3)
    await saysNo(at, one, asked, partner)
  }
  yield inDays(at, 3, 9)
  await needsNot(at, one)
  for (const partner of partners.slice(0, 2)) for (const who of cast.guardians) await says(at, who, partner, null)
}
