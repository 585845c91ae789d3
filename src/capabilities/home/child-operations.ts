import type { ChildActor } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/time.ts'
import { handedOperation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { CaseSubject } from '../case/model.ts'
import { eyesAt, findAtScreen, mayAtScreen } from '../child-screen/index.ts'
import { comingSeen } from '../meeting/index.ts'
import { employeesByIds, servicesByIds } from '../organisation/index.ts'
import { guardiansOf } from '../person/index.ts'
import { goalsIn, isForChild, measuresIn } from '../plan/index.ts'
import { maySeeRow } from '../sharing/index.ts'
import { knownAmong, shownTo, sightsOf, thoseWithFacts } from '../sight/index.ts'
import { TOLD_GROUNDS, living } from '../sight/model.ts'
import * as api from './child-api.ts'
import { helpersInCases } from './store.ts'

interface AtScreen {
  readonly tx: Tx
  readonly actor: ChildActor
  readonly now: Date
  readonly subject: CaseSubject
}
type Seers = Awaited<ReturnType<typeof thoseWithFacts>>

const NOTHING = { helpers: [], family: [], meeting: null, goals: [], measures: [] }

export const childsAround = handedOperation(api.childsAround, {
  subject: findAtScreen,
  allow: mayAtScreen,
  handle: async ({ tx, actor, now, subject }) => {
    if (subject.childCase.status === 'closed') return NOTHING
    const here = { tx, actor, now, subject }
    const about = { kind: 'case', id: subject.childCase.id } as const
    const seers = await thoseWithFacts(tx, { municipality: actor.municipality, about, now })
    const [helpers, family, meeting, plan] = await Promise.all([
      helpersAt(here),
      familyAt(here, seers),
      meetingAt(here),
      planAt(here),
    ])
    return { helpers, family, meeting, ...plan }
  },
})

/** Who takes part, as far as whoever handed the screen over may know of the service: that a service helps is itself a secret to some. */
async function partsKnown({ tx, actor, now, subject }: AtScreen) {
  const { by } = actor.handed
  const parts = await helpersInCases(tx, { municipality: actor.municipality, caseIds: [subject.childCase.id] })
  if (by.kind === 'family') return knownAmong(subject.sight, now, parts)
  return parts.filter(({ serviceId }) => maySeeRow(by, { ...subject, serviceId }, now).allowed)
}

async function helpersAt(here: AtScreen) {
  const { tx, actor, now, subject } = here
  const { holder } = subject
  const parts = await partsKnown(here)
  const others = parts.filter(one => one.employeeId === null || one.employeeId !== holder?.id)
  const serviceIds = [...new Set([...(holder ? [holder.serviceId] : []), ...others.map(one => one.serviceId)])]
  const services = new Map((await servicesByIds(tx, actor.municipality, serviceIds)).map(one => [one.id, one]))
  const all = [
    ...(holder ? [{ employeeId: holder.id, serviceId: holder.serviceId, name: holder.name, holds: true }] : []),
    ...others.map(({ employeeId, serviceId, name }) => ({ employeeId, serviceId, name, holds: false })),
  ]
  // Where nobody is named yet, the service itself.
  const people = all.map(({ employeeId, serviceId }) => ({ id: employeeId ?? serviceId, serviceId }))
  const about = { kind: 'case', id: subject.childCase.id } as const
  const sights = await sightsOf(tx, { municipality: actor.municipality, about, childId: subject.child.id, people })
  return all.flatMap(({ serviceId, name, holds }, at) => {
    const service = services.get(serviceId)
    if (!service) return []
    // By what the family is always told of: an adult at the screen must not find out what is told by a rule of its own.
    const sight = sights[at]
    const sees = sight !== undefined && living(sight, now).some(({ ground }) => TOLD_GROUNDS.has(ground))
    return [{ name, service: service.name, kind: service.kind, holds, sees }]
  })
}

/**
 * Those at home of whom a fact says that they are of the family. One who is kept from something is among them: who stands at the screen must
 * not find out by a name that is missing.
 */
async function familyAt({ tx, actor, now, subject }: AtScreen, seers: Seers) {
  const seen = new Set(seers.filter(one => one.kind === 'family').map(one => one.id))
  const guardians = await guardiansOf(tx, actor.municipality, subject.child.id, dayOf(now))
  const unique = new Map(guardians.map(one => [one.personId, one]))
  return [...unique.values()]
    .filter(one => seen.has(one.personId))
    .map(({ personId: id, name, relation }) => ({ id, name, relation }))
}

/** The next meeting that both may know of. */
async function meetingAt({ tx, actor, now, subject }: AtScreen) {
  const { municipality } = actor
  const [next] = await comingSeen(tx, { municipality, eyes: eyesAt(actor), inCase: subject, now })
  if (!next) return null
  const called = next.employeeIds.length === 0 ? [] : await employeesByIds(tx, municipality, next.employeeIds)
  return { startsAt: next.startsAt, names: called.map(one => one.name) }
}

/** What all want to reach and what is done now, of what both may see. */
async function planAt({ tx, actor, now, subject }: AtScreen) {
  const [goals, measures] = await Promise.all([
    goalsIn(tx, actor.municipality, subject.childCase.id),
    measuresIn(tx, actor.municipality, subject.childCase.id),
  ])
  const isShared = (goal: (typeof goals)[number]) => eyesAt(actor).every(one => shownTo(one, subject.sight, now, goal))
  return {
    goals: goals.filter(one => one.status === 'open' && isShared(one)).map(({ id, words }) => ({ id, words })),
    measures: measures
      .filter(one => one.status === 'running' && isForChild(actor, { inCase: subject, measure: one }, now))
      .map(({ id, title, arena }) => ({ id, title, arena })),
  }
}
