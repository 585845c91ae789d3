import type { Actor } from '../../kernel/actor.ts'
import { conflict, refuse } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import { listing, operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { allServices, employeesByIds, employeesOfService } from '../organisation/index.ts'
import { childrenByIds, familyNames, guardiansChanged } from '../person/index.ts'
import { closeAround, kinAmong } from '../sight/index.ts'
import { mayHandle, mayHearOfMatters } from './access.ts'
import type { MatterSubject } from './access.ts'
import * as api from './api.ts'
import type { Matter } from './matter-model.ts'
import { wrongIn } from './matter-rules.ts'
import { openMatters, saveHandled } from './store/matter.ts'

/** Whether the actor acts in a coordinating unit. */
async function actsInUnit(tx: Tx, actor: Actor): Promise<boolean> {
  if (actor.kind !== 'employee') return false
  if (actor.role === 'coordinating_unit') return true
  const services = await allServices(tx, actor.municipality)
  return services.some(one => one.id === actor.serviceId && one.kind === 'coordinating_unit')
}

async function keptAwayFrom(tx: Tx, actor: Actor, { childIds }: Matter): Promise<boolean> {
  const kept = await Promise.all(childIds.map(id => kinAmong(tx, actor.municipality, id)))
  return kept.some(ids => ids.includes(actor.id))
}

async function findMatter(tx: Tx, input: { matterId: string }, actor: Actor): Promise<MatterSubject | undefined> {
  const [matter] = await openMatters(tx, actor.municipality, input.matterId)
  if (!matter) return undefined
  const [keptAway, inUnit] = await Promise.all([keptAwayFrom(tx, actor, matter), actsInUnit(tx, actor)])
  return { matter, keptAway, inUnit }
}

export const listMatters = listing(api.listMatters, {
  allow: mayHearOfMatters,
  handle: async ({ tx, actor, now, showed }) => {
    const { municipality } = actor
    if (!(await actsInUnit(tx, actor))) return { matters: [], candidates: [] }
    const all = await openMatters(tx, municipality)
    const kept = await Promise.all(all.map(one => keptAwayFrom(tx, actor, one)))
    const mine = all.filter(
      (one, at) => mayHandle(actor, { matter: one, keptAway: kept[at] === true, inUnit: true }, now).allowed,
    )
    const named = mine.filter(one => one.what !== 'unseen')
    const [children, people] = await Promise.all([
      childrenByIds(
        tx,
        municipality,
        named.flatMap(one => one.childId ?? []),
      ),
      familyNames(
        tx,
        municipality,
        named.flatMap(one => one.personId ?? []),
      ),
    ])
    showed(named.flatMap(one => one.childIds))
    const nameOf = ({ what, childId, personId }: Matter) => {
      if (what === 'unseen') return null
      const child = children.find(one => one.id === childId)
      return child?.fullName ?? people.get(personId ?? '') ?? null
    }
    const unseen = mine.some(one => one.what === 'unseen')
    return {
      matters: mine.map(one => ({
        ...{ id: one.id, what: one.what, name: nameOf(one), on: dayOf(one.foundAt), version: one.version },
      })),
      candidates: unseen ? await everybody(tx, municipality, now) : [],
    }
  },
})

/** Everybody who works with children here: the one who decides knows who must. */
async function everybody(tx: Tx, municipality: number, now: Date) {
  const services = await allServices(tx, municipality)
  const found = await Promise.all(services.map(one => employeesOfService(tx, municipality, one.id, now)))
  return services.flatMap(({ name: service }, at) =>
    (found[at] ?? [])
      .filter(one => one.role === 'practitioner' || one.role === 'leader' || one.role === 'coordinating_unit')
      .map(({ id, name, title }) => ({ id, name, title, service })),
  )
}

export const handleMatter = operation(api.handleMatter, {
  subject: findMatter,
  allow: mayHandle,
  handle: async ({ tx, actor, now, input, subject: { matter }, newId, showed }) => {
    const { municipality, id: by } = actor
    const { version, words, circle } = input
    const wrong = wrongIn(matter, { version, circle })
    if (wrong) return wrong
    const employeeIds = [...new Set(circle)]
    if ((await employeesByIds(tx, municipality, employeeIds)).length < employeeIds.length)
      return refuse('register.not_employed')
    const { id, childId } = matter
    if (!(await saveHandled(tx, municipality, { id, version, by, words, now })))
      return conflict({ version: version + 1 })
    if (matter.what === 'unseen' && childId !== null) {
      await closeAround(tx, { municipality, childId, because: words, by, employeeIds, now, newId })
      await guardiansChanged(tx, { municipality, childId, now, newId })
    }
    showed(matter.childIds)
    return { id, version: version + 1 }
  },
})
