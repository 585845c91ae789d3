import { asksService, beginsService, givesAdvice } from '../acts/service.ts'
import { isIll } from '../acts/staff.ts'
import { advises, asksAdvice, endsHere, shares, talks, wonders } from '../acts/concern.ts'
import { inDays } from '../stage.ts'
import type { Stage } from '../stage.ts'

/** A concern from its note to its end. */
export type Wondering = (stage: Stage) => AsyncGenerator<Date, void>

/** The writer keeps it to oneself too long. */
export const keptToOneself: Wondering = async function* (at) {
  const one = await wonders(at)
  at.injects('concern_share', one.world.id, one.world.id)
  yield inDays(at, 5, 9)
  await shares(at, one)
  yield inDays(at, 0, 1)
  await talks(at, one)
  yield inDays(at, 1, 2)
  await endsHere(at, one)
}

/** Nobody talks with the family in time. */
export const lateTalk: Wondering = async function* (at) {
  const one = await wonders(at)
  yield inDays(at, 1)
  await shares(at, one)
  at.injects('concern_talk', one.world.id, one.world.id)
  yield inDays(at, 11, 16)
  await talks(at, one)
  yield inDays(at, 1, 3)
  await endsHere(at, one)
}

/** The leader does not decide in time. */
export const lateDecision: Wondering = async function* (at) {
  const one = await wonders(at)
  yield inDays(at, 1)
  await shares(at, one)
  yield inDays(at, 2, 5)
  await talks(at, one)
  at.injects('concern_decide', one.world.id, one.world.id)
  yield inDays(at, 12, 20)
  await endsHere(at, one)
}

/** Nobody answers who is asked for advice. */
export const noAdvice: Wondering = async function* (at) {
  const one = await wonders(at)
  yield inDays(at, 1)
  await shares(at, one)
  const advice = await asksAdvice(at, one)
  at.injects('advice', one.world.id, advice.id)
  yield inDays(at, 2, 4)
  await talks(at, one)
  yield inDays(at, 6, 9)
  await advises(at, advice)
  await endsHere(at, one)
}

/** Who leads a service that is asked for advice is away, and nobody is named to stand in. */
export const leaderAway: Wondering = async function* (at) {
  const leader = await beginsService(at)
  const one = await wonders(at)
  yield inDays(at, 1)
  await shares(at, one)
  const asked = await asksService(at, one, leader)
  at.injects('no_leader', leader.serviceId, leader.serviceId)
  const [after, days] = [at.dice.between(1, 2), at.dice.between(1, 4)]
  await isIll(at, leader, after, days)
  yield inDays(at, after, after + 1)
  await talks(at, one)
  yield inDays(at, days + 1, days + 3)
  await givesAdvice(at, leader, asked)
  await endsHere(at, one)
}
