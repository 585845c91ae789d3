import type { ChildActor } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/time.ts'
import { handedOperation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { findCase } from '../case/index.ts'
import type { CaseSubject } from '../case/model.ts'
import { eyesAt, findAtScreen, mayAtScreen } from '../child-screen/index.ts'
import { comingSeen, employeesCalled } from '../meeting/index.ts'
import { employeesByIds, servicesByIds } from '../organisation/index.ts'
import { guardiansOf } from '../person/index.ts'
import { goalsIn, isForChild, measuresIn } from '../plan/index.ts'
import { maySeeRow } from '../sharing/index.ts'
import { isKnown, living, shownTo, sightsOf, thoseWithFacts } from '../sight/index.ts'
import { TOLD_GROUNDS } from '../sight/model.ts'
import type { Sight } from '../sight/model.ts'
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
    const [seers, isTold] = await Promise.all([
      thoseWithFacts(tx, { municipality: actor.municipality, about, now }),
      toldAt(here),
    ])
    const [helpers, family, meeting, plan] = await Promise.all([
      helpersAt(here, isTold),
      familyAt(here, seers),
      meetingAt(here, isTold),
      planAt(here),
    ])
    return { helpers, family, meeting, ...plan }
  },
})

/** Whether a service may be told of at the screen. */
type IsTold = (serviceId: string) => boolean

/**
 * What is told is what whoever handed the screen over may know of, and what the family may: that a service helps is itself a secret to some,
 * and a child brings a name home.
 */
async function toldAt(here: AtScreen): Promise<IsTold> {
  const { actor, now, subject } = here
  const { by } = actor.handed
  const sights = by.kind === 'family' ? [subject.sight] : await sightsAtHome(here)
  const bySelf: IsTold =
    by.kind === 'family' ? () => true : serviceId => maySeeRow(by, { ...subject, serviceId }, now).allowed
  return serviceId => bySelf(serviceId) && sights.every(sight => isKnown(sight, now, serviceId, now))
}

/** What the child itself sees of the case where it has own pages by age; else what each guardian sees. */
async function sightsAtHome({ tx, actor, now, subject }: AtScreen): Promise<readonly Sight[]> {
  const { municipality, level, id } = actor
  const seenBy = async (role: 'youth' | 'guardian', reader: string) => {
    const as = { kind: 'family', role, id: reader, municipality, level } as const
    return (await findCase(tx, { caseId: subject.childCase.id }, as))?.sight ?? NO_SIGHT
  }
  const [own, guardians] = await Promise.all([
    seenBy('youth', id),
    guardiansOf(tx, municipality, subject.child.id, dayOf(now)),
  ])
  if (living(own, now).length > 0) return [own]
  return Promise.all([...new Set(guardians.map(one => one.personId))].map(one => seenBy('guardian', one)))
}
const NO_SIGHT: Sight = { facts: [], kin: false }

async function helpersAt({ tx, actor, now, subject }: AtScreen, isTold: IsTold) {
  const { holder } = subject
  const taking = await helpersInCases(tx, { municipality: actor.municipality, caseIds: [subject.childCase.id] })
  const parts = taking.filter(one => isTold(one.serviceId))
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

/** The next meeting that both may know of, and which of those who help are called to it. */
async function meetingAt({ tx, actor, now, subject }: AtScreen, isTold: IsTold) {
  const { municipality } = actor
  const [next] = await comingSeen(tx, { municipality, eyes: eyesAt(actor), inCase: subject, now })
  if (!next) return null
  const told = (await employeesCalled(tx, municipality, next.id)).filter(one => isTold(one.serviceId))
  const ids = told.map(one => one.id)
  const called = ids.length === 0 ? [] : await employeesByIds(tx, municipality, ids)
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
