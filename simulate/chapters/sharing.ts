import { addDays, daysBetween } from '../../src/kernel/time.ts'
import type { Day } from '../../src/kernel/time.ts'
import { notes, reads } from '../acts/case.ts'
import { asksConsent, invites, joins, leaves, says } from '../acts/sharing.ts'
import type { Partner } from '../acts/sharing.ts'
import { askKey } from '../reckon.ts'
import { settings } from '../rules.ts'
import { inDays, later, today } from '../stage.ts'
import type { Chapter, InCase } from '../stage.ts'

/** So many days a yes lasts where its end is not the story. */
export const LONG = 330
const REMINDERS = settings.consentReminderDays.toSorted((a, b) => b - a)

/** The family says yes to a service, until so many days on. */
export async function* saysYes(at: InCase, partner: Partner, days: number): AsyncGenerator<Date, Day> {
  const until = await asksConsent(at, partner, days)
  for (const who of at.cast.guardians) {
    yield inDays(at, 0, 1)
    await says(at, who, partner, until)
  }
  return until
}

/** And the service comes. */
export async function* comes(at: InCase, partner: Partner, days: number): AsyncGenerator<Date, Day> {
  const until = yield* saysYes(at, partner, days)
  await invites(at, partner)
  yield inDays(at, 1, 3)
  await joins(at, partner)
  return until
}

const partnerOf = ({ cast, dice }: InCase) => dice.pick(cast.partners)

/** A service does not answer whether it comes. */
export const silentService: Chapter = async function* (at) {
  const partner = partnerOf(at)
  yield* saysYes(at, partner, LONG)
  const thing = await invites(at, partner)
  at.injects('unanswered', at.world.id, askKey({ kind: 'participation', thing, to: partner.serviceId }))
  yield inDays(at, 9, 16)
  await joins(at, partner)
  yield inDays(at, 1, 9)
  await leaves(at, partner)
}

/** The guardians do not answer, and then say no. */
export const silentFamily: Chapter = async function* (at) {
  const { cast, world } = at
  const partner = partnerOf(at)
  await asksConsent(at, partner, LONG)
  const thing = world.shares.get(partner.serviceId)?.asked?.id ?? ''
  for (const { id: to } of cast.guardians) at.injects('unanswered', world.id, askKey({ kind: 'consent', thing, to }))
  yield inDays(at, 9, 22)
  for (const who of cast.guardians) await says(at, who, partner, null)
}

/** A guardian is asked at an address where nobody is, until somebody calls. */
export const wrongAddress: Chapter = async function* (at) {
  const { cast, world, dice, refused } = at
  const partner = partnerOf(at)
  const who = dice.pick(cast.guardians)
  refused.add(who.id)
  await asksConsent(at, partner, LONG)
  const thing = world.shares.get(partner.serviceId)?.asked?.id ?? ''
  at.injects('unanswered', world.id, askKey({ kind: 'consent', thing, to: who.id }))
  yield inDays(at, 2, 4)
  for (const one of cast.guardians) await says(at, one, partner, null)
  refused.delete(who.id)
}

/** What is reminded of a consent is read by all the day after, until a day. */
async function* remindersRead(at: InCase, until: Day, last: Day): AsyncGenerator<Date, void> {
  const { guardians, holder } = at.cast
  const began = today(at)
  const ahead = REMINDERS.map(days => addDays(until, -days)).filter(on => on > began && addDays(on, 3) < last)
  for (const on of [began, ...ahead]) {
    yield later(at, Math.max(1, daysBetween(today(at), on) + 1))
    for (const who of [...guardians, holder]) await reads(at, who, 'consent_ends')
  }
}

/** A yes ends soon, and nobody says it again for a while. */
export const endingConsent: Chapter = async function* (at) {
  const { dice, cast, world } = at
  const partner = partnerOf(at)
  const until = yield* comes(at, partner, Math.max(...REMINDERS) + dice.between(8, 14))
  at.injects('consent', world.id, partner.serviceId)
  const lapses = addDays(until, -Math.max(...REMINDERS))
  yield* remindersRead(at, until, addDays(lapses, 6))
  yield inDays(at, 1, 3)
  const anew = yield* saysYes(at, partner, LONG)
  if (anew === until) throw new Error('nothing was said anew')
  yield inDays(at, 1, 9)
  await leaves(at, partner)
  if (cast.guardians.length === 0) throw new Error('nobody was asked')
}

/** A yes has ended, and the service still takes part. */
export const endedConsent: Chapter = async function* (at) {
  const { dice, world } = at
  const partner = partnerOf(at)
  const until = yield* comes(at, partner, dice.between(18, 26))
  at.injects('no_consent', world.id, partner.serviceId)
  yield* remindersRead(at, until, until)
  yield later(at, daysBetween(today(at), until) + dice.between(1, 8))
  await notes(at)
  yield* saysYes(at, partner, LONG)
  yield inDays(at, 1, 9)
  await leaves(at, partner)
}

/** The guardians do not say the same. */
export const disagreement: Chapter = async function* (at) {
  const { cast, world, dice } = at
  const partner = partnerOf(at)
  const until = yield* comes(at, partner, LONG)
  yield inDays(at, 2, 9)
  at.injects('disagreement', world.id, partner.serviceId)
  const who = dice.pick(cast.guardians)
  await says(at, who, partner, null)
  yield inDays(at, 3, 14)
  await says(at, who, partner, until)
  yield inDays(at, 1, 5)
  await leaves(at, partner)
}
