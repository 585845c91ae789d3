import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { openAsksAbout } from '../../ask/index.ts'
import { reachedOf } from '../../ask/model.ts'
import { findCase, mayLead, maySeeCase, participantsOf, topicsOpenTo } from '../../case/index.ts'
import { employeesByIds, employeesOfService, servicesByIds, settingsOf } from '../../organisation/index.ts'
import { kinAmong } from '../../sight/index.ts'
import { mayAnswer, mayHearOfOffers } from '../access.ts'
import * as api from '../api.ts'
import { baseAt, lastDayOf } from '../chain-rules.ts'
import type { Offer } from '../model.ts'
import { offered } from '../../settings/model.ts'
import { standingNoes } from '../rules.ts'
import { holdersOf } from '../store/chain.ts'
import { offersOf } from '../store/offer.ts'
import { findOfferSubject } from './find-offer.ts'

/** People and services by id, as they are shown. */
async function namesOf(tx: Tx, municipality: number, people: readonly string[], services: readonly string[]) {
  const [employees, units] = await Promise.all([
    employeesByIds(tx, municipality, [...new Set(people)]),
    servicesByIds(tx, municipality, [...new Set(services)]),
  ])
  const person = (id: string) => {
    const found = employees.find(one => one.id === id)
    return { id, name: found?.name ?? '', title: found?.title ?? null }
  }
  return { person, unit: (id: string) => ({ id, name: units.find(one => one.id === id)?.name ?? '' }) }
}

export const openChain = operation(api.openChain, {
  subject: findCase,
  allow: maySeeCase,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    showed([subject.child.id])
    const [chain, offers, waiting, settings] = await Promise.all([
      holdersOf(tx, municipality, [input.caseId]),
      offersOf(tx, municipality, input.caseId),
      openAsksAbout(tx, municipality, { kind: 'case', id: input.caseId }),
      settingsOf(tx, municipality, now),
    ])
    const told = waiting.filter(one => one.kind === 'offer_fell' && one.to.id === actor.id).map(one => one.thingId)
    const fell = offers.filter(one => told.includes(one.id))
    const leads = mayLead(actor, subject, now).allowed
    const asked = leads ? offers.filter(one => one.state === 'open') : []
    const standing = standingNoes(offers, baseAt(chain, now)?.acceptedAt ?? null, now)
    const noes = standing.filter(one => leads || one.fromId === actor.id)
    const people = [
      ...chain.flatMap(one => (one.insteadOf ? [one.holderId, one.insteadOf] : [one.holderId])),
      ...[...asked, ...fell, ...noes].map(one => one.toId),
    ]
    const { person, unit } = await namesOf(
      tx,
      municipality,
      people,
      chain.map(one => one.serviceId),
    )
    return {
      chain: chain.map(({ holderId, serviceId, insteadOf, ...one }) => ({
        ...one,
        holder: person(holderId),
        service: unit(serviceId),
        insteadOf: insteadOf && person(insteadOf).name,
        lastDay: lastDayOf(one.to),
      })),
      open: asked.map(one => {
        const ask = waiting.find(each => each.thingId === one.id && each.to.id === one.toId)
        return { ...one, to: person(one.toId), reached: ask ? reachedOf(ask) : null }
      }),
      noes: noes.map(one => ({
        ...{ id: one.id, kind: one.kind, to: person(one.toId), on: dayOf(one.answeredAt ?? one.at) },
        reason: settings.declineReasons.find(choice => choice.id === one.declineReason)?.label ?? null,
        words: one.declineWords,
      })),
      fell: fell.map(one => ({ id: one.id, to: person(one.toId) })),
    }
  },
})

export const listCandidates = operation(api.listCandidates, {
  subject: findCase,
  allow: mayLead,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const { caseId } = input
    showed([subject.child.id])
    const [participants, kin] = await Promise.all([
      participantsOf(tx, municipality, caseId),
      kinAmong(tx, municipality, subject.child.id),
    ])
    const own = subject.childCase.ownerServiceId
    const others = [...new Set(participants.map(one => one.serviceId))].filter(id => id !== own)
    const services = [own, ...others]
    const { unit } = await namesOf(tx, municipality, [], services)
    const found = await Promise.all(services.map(id => employeesOfService(tx, municipality, id, now)))
    const people = new Map(found.flat().map(one => [`${one.id} ${one.serviceId}`, one]))
    const asked = [...people.values()].map(one => ({ employeeId: one.id, serviceId: one.serviceId }))
    const open = await topicsOpenTo(tx, { municipality, caseId, people: asked, now })
    const seeing = new Set(open.filter(one => one.topics.size > 0).map(one => `${one.employeeId} ${one.serviceId}`))
    return [...people.values()]
      .filter(one => seeing.has(`${one.id} ${one.serviceId}`))
      .filter(one => !kin.includes(one.id) && one.id !== subject.holder?.id && one.role !== 'administrator')
      .map(one => ({
        ...{ id: one.id, name: one.name, title: one.title },
        service: unit(one.serviceId),
        takesPart: participants.some(part => part.employeeId === one.id && part.to === null),
      }))
  },
})

export const openOffer = operation(api.openOffer, {
  subject: findOfferSubject,
  allow: mayAnswer,
  handle: async ({ tx, actor, now, subject, showed }) => {
    const { offer, child, childCase, holder, seesPlan } = subject
    showed([child.id])
    const people = holder ? [offer.fromId, holder.id] : [offer.fromId]
    const [{ person }, { declineReasons }] = await Promise.all([
      namesOf(tx, actor.municipality, people, []),
      settingsOf(tx, actor.municipality, now),
    ])
    return {
      ...offer,
      reason: seesPlan ? offer.reason || null : null,
      handOverNote: seesPlan ? offer.handOverNote || null : null,
      familyView: seesPlan ? offer.familyView : null,
      wordless: offer.reason === '',
      child: { name: child.name, birthDate: child.birthDate },
      level: childCase.level,
      from: person(offer.fromId),
      holder: holder && person(holder.id),
      lastDay: lastDayOf(offer.deputyTo),
      declineReasons: offered(declineReasons),
    }
  },
})

/** What waits for this actor in a case; no case is loaded, and where nothing waits there is nothing. */
async function findMyOffers(tx: Tx, { caseId }: { caseId: string }, actor: Actor): Promise<readonly Offer[]> {
  const all = await offersOf(tx, actor.municipality, caseId)
  return all.filter(one => one.state === 'open' && one.toId === actor.id)
}

export const listMyOffers = operation(api.listMyOffers, {
  subject: findMyOffers,
  allow: mayHearOfOffers,
  handle: async ({ subject }) => [...subject],
})
