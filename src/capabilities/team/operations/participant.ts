import { capacitiesOf } from '../../capacity/index.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { asksOfThings, listDeclined, withdrawAsks } from '../../ask/index.ts'
import { UNANSWERED, reachedOf } from '../../ask/model.ts'
import {
  appendLog,
  consentCovers,
  endParticipant as endRow,
  findCase,
  invite,
  mayActInCase,
  mayLead,
  maySeeCase,
  maySeeTeam,
  participantsOf,
  sightChanged,
} from '../../case/index.ts'
import type { Participant } from '../../case/model.ts'
import { allServices, employeesOfService, serviceById, settingsOf } from '../../organisation/index.ts'
import { isClosedChild, kinAmong, knownAmong } from '../../sight/index.ts'
import * as api from '../api.ts'

export const listParticipants = operation(api.listParticipants, {
  subject: findCase,
  allow: maySeeCase,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    showed([subject.child.id])
    const whole = maySeeTeam(actor, subject, now).allowed
    const own = [actor.id, subject.holder?.id]
    const known = knownAmong(subject.sight, now, await participantsOf(tx, actor.municipality, input.caseId))
    const all = known.filter(one => whole || (one.employeeId !== null && own.includes(one.employeeId)))
    const reader = { actor, now, leads: mayLead(actor, subject, now).allowed }
    const [noes, reached] = await Promise.all([noesFor(tx, reader, all), reachedFor(tx, reader, all)])
    // Who is to end still takes part.
    const shown = all.map(one => (one.to !== null && one.to > now ? { ...one, to: null } : one))
    const sorted = [...shown.filter(one => one.to === null), ...shown.filter(one => one.to !== null)]
    return sorted.map(({ serviceId, serviceName, employeeId, name, title, phone, ...one }) => ({
      ...one,
      service: { id: serviceId, name: serviceName },
      person: employeeId === null ? null : { id: employeeId, name: name ?? '', title, phone },
      no: noes.get(one.id) ?? null,
      reached: reached.get(one.id) ?? null,
    }))
  },
})

interface Reader {
  readonly actor: Actor
  readonly now: Date
  readonly leads: boolean
}

/** Why those said no who were invited and did, for whoever leads the work, or asked: the words are to that one, and no other reads them. */
async function noesFor(tx: Tx, { actor, now, leads }: Reader, all: readonly Participant[]) {
  const { municipality, id } = actor
  const ended = all.flatMap(one => (one.to !== null && one.employeeId === null ? [one.id] : []))
  if (ended.length === 0) return new Map<string, never>()
  const [declined, settings] = await Promise.all([
    listDeclined(tx, municipality, 'participation', ended),
    settingsOf(tx, municipality, now),
  ])
  const reasonOf = (reason: string | null) => settings.declineReasons.find(one => one.id === reason)?.label ?? null
  return new Map(
    declined
      .filter(one => leads || one.from?.id === id)
      .map(one => [
        one.thingId,
        { on: dayOf(one.answeredAt ?? one.sentAt), reason: reasonOf(one.reason), words: one.words },
      ]),
  )
}

/** How far the invitations have come that nobody has answered, for whoever leads the work. */
async function reachedFor(tx: Tx, { actor, leads }: Reader, all: readonly Participant[]) {
  const waiting = all.flatMap(one => (one.to === null && one.employeeId === null ? [one.id] : []))
  if (!leads || waiting.length === 0) return new Map<string, never>()
  const asks = await asksOfThings(tx, actor.municipality, waiting)
  const open = asks.filter(one => one.kind === 'participation' && UNANSWERED.includes(one.state))
  return new Map(open.map(one => [one.thingId, reachedOf(one)]))
}

export const inviteParticipant = operation(api.inviteParticipant, {
  subject: findCase,
  allow: mayLead,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, serviceId, employeeId, task } = input
    const { childCase, child } = subject
    showed([child.id])
    if (childCase.status === 'closed') return refuse('case.already_closed')
    const [service, people, kin, participants, closed, covered] = await Promise.all([
      serviceById(tx, municipality, serviceId),
      employeesOfService(tx, municipality, serviceId, now),
      kinAmong(tx, municipality, child.id),
      participantsOf(tx, municipality, caseId),
      isClosedChild(tx, municipality, child.id),
      serviceId === childCase.ownerServiceId ||
        consentCovers(tx, { municipality, caseId, serviceIds: [serviceId], now }),
    ])
    // Of a child whom only the named may know of, no service is asked as such.
    const can =
      employeeId === undefined ? !closed : people.some(one => one.id === employeeId) && !kin.includes(employeeId)
    if (!service || !can) return refuse('team.cannot_take_part')
    if (!covered) return refuse('case.consent_missing')
    const there = participants.filter(one => one.to === null && one.serviceId === serviceId)
    if (there.some(one => one.employeeId === null || one.employeeId === employeeId)) return refuse('team.takes_part')
    const act = { municipality, caseId, now, newId }
    const participantId = await invite(tx, act, { serviceId, employeeId, task, childId: child.id, actor })
    await sightChanged(tx, act)
    return { participantId, version: 1 }
  },
})

export const endParticipant = operation(api.endParticipant, {
  subject: findCase,
  allow: mayActInCase,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, participantId, version } = input
    showed([subject.child.id])
    const one = (await participantsOf(tx, municipality, caseId)).find(found => found.id === participantId)
    const own = one?.employeeId === actor.id
    if (!one || (one.to !== null && one.to <= now)) return refuse('team.participant_unknown')
    if (!own && !mayLead(actor, subject, now).allowed) return refuse('team.participant_unknown')
    if (one.employeeId !== null && one.employeeId === subject.holder?.id) return refuse('team.holder_stays')
    if (one.version !== version) return conflict({ participantId, version: one.version })
    if (!(await endRow(tx, { municipality, caseId, participantId, version, now })))
      return conflict({ participantId, version })
    await withdrawAsks(tx, { municipality, thingId: participantId }, now)
    const facts = { name: one.name ?? '', service: one.serviceName }
    const act = { municipality, caseId, now, newId }
    await appendLog(tx, { ...act, kind: 'participant.ended', facts, ofServiceId: one.serviceId, actor, topic: 'plan' })
    await sightChanged(tx, act)
    return { participantId, version: version + 1 }
  },
})

export const listInvitable = operation(api.listInvitable, {
  subject: findCase,
  allow: mayLead,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    showed([subject.child.id])
    const [services, people, kin, said] = await Promise.all([
      allServices(tx, municipality),
      input.serviceId === undefined ? [] : employeesOfService(tx, municipality, input.serviceId, now),
      kinAmong(tx, municipality, subject.child.id),
      capacitiesOf(tx, municipality, now),
    ])
    const here = new Map(people.filter(one => !kin.includes(one.id)).map(one => [one.id, one]))
    const today = dayOf(now)
    return {
      services: services
        .filter(one => one.activeTo === null || one.activeTo >= today)
        .map(({ id, name }) => ({ id, name, capacity: said.get(id) ?? null })),
      people: [...here.values()],
    }
  },
})
