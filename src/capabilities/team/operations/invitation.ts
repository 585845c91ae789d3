import type { Actor } from '../../../kernel/actor.ts'
import { conflict, Refusal, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk, openAsksFor, waitingAsk } from '../../ask/index.ts'
import {
  appendLog,
  consentCovers,
  endParticipant,
  findCase,
  nameParticipant,
  participantsOf,
  sightChanged,
} from '../../case/index.ts'
import type { Ask } from '../../ask/model.ts'
import { employeesOfService, settingsOf } from '../../organisation/index.ts'
import { offered } from '../../settings/model.ts'
import { kinAmong } from '../../sight/index.ts'
import { mayAnswerInvitation, mayHearOfInvitations } from '../access.ts'
import * as api from '../api.ts'
import type { InvitationSubject } from '../model.ts'
import { noOf } from '../rules.ts'

/** An invitation with what decides who may answer it. */
async function findInvitation(
  tx: Tx,
  { caseId, participantId }: { caseId: string; participantId: string },
  actor: Actor,
  now: Date,
): Promise<InvitationSubject | undefined> {
  const { municipality } = actor
  const [subject, participants, ask] = await Promise.all([
    findCase(tx, { caseId }, actor),
    participantsOf(tx, municipality, caseId),
    waitingAsk(tx, municipality, participantId),
  ])
  const participant = participants.find(one => one.id === participantId)
  if (!subject || !participant) return undefined
  const { serviceId } = participant
  const own = serviceId === subject.childCase.ownerServiceId
  const [kin, covered] = await Promise.all([
    kinAmong(tx, municipality, subject.child.id),
    own || consentCovers(tx, { municipality, caseId, serviceIds: [serviceId], now }),
  ])
  return { ...subject, participant, askedOf: ask?.to ?? null, covered, kin: kin.includes(actor.id) }
}

/** What waits for this actor in a case; no case is loaded, and where nothing waits there is nothing. */
async function findMyInvitations(tx: Tx, { caseId }: { caseId: string }, actor: Actor): Promise<readonly Ask[]> {
  const all = await openAsksFor(tx, actor)
  return all.filter(one => one.kind === 'participation' && one.about.id === caseId)
}

export const listMyInvitations = operation(api.listMyInvitations, {
  subject: findMyInvitations,
  allow: mayHearOfInvitations,
  handle: async ({ subject }) => subject.map(one => ({ participantId: one.thingId })),
})

export const openInvitation = operation(api.openInvitation, {
  subject: findInvitation,
  allow: mayAnswerInvitation,
  handle: async ({ tx, actor, now, subject, showed }) => {
    const { child, holder, participant } = subject
    showed([child.id])
    const [people, { declineReasons }] = await Promise.all([
      employeesOfService(tx, actor.municipality, participant.serviceId, now),
      settingsOf(tx, actor.municipality, now),
    ])
    const colleagues = new Map(people.map(one => [one.id, { id: one.id, name: one.name }]))
    return {
      child: { name: child.name },
      holder: holder?.name ?? null,
      service: { id: participant.serviceId, name: participant.serviceName },
      task: participant.task,
      colleagues: [...colleagues.values()],
      declineReasons: offered(declineReasons),
      version: participant.version,
    }
  },
})

export const answerInvitation = operation(api.answerInvitation, {
  subject: findInvitation,
  allow: mayAnswerInvitation,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, participantId, version, answer } = input
    const { participant, askedOf, child, childCase, holder } = subject
    showed([child.id])
    if (childCase.status === 'closed') return refuse('case.already_closed')
    if (!askedOf || participant.to !== null) return refuse('team.invitation_answered')
    if (participant.version !== version) return conflict({ participantId, version: participant.version })
    const act = { municipality, caseId, now, newId }
    const employeeId = input.employeeId ?? actor.id
    const [people, kin, settings] = await Promise.all([
      employeesOfService(tx, municipality, participant.serviceId, now),
      kinAmong(tx, municipality, child.id),
      settingsOf(tx, municipality, now),
    ])
    const person = people.find(one => one.id === employeeId)
    if (answer === 'accept' && (!person || kin.includes(employeeId))) return refuse('team.cannot_take_part')
    const said = answer === 'accept' ? {} : noOf(input, settings.declineReasons)
    if (said instanceof Refusal) return said
    const row = { municipality, caseId, participantId, version }
    const saved =
      answer === 'accept'
        ? await nameParticipant(tx, { ...row, employeeId })
        : await endParticipant(tx, { ...row, now })
    if (!saved) return conflict({ participantId, version })
    const state = answer === 'accept' ? 'accepted' : 'declined'
    const tell = { newId, by: actor.id, instead: holder?.id }
    await answerAsk(tx, { municipality, thingId: participantId, toId: askedOf.id, state, ...said, now }, { tell })
    const service = participant.serviceName
    const told = { ...act, actor, topic: 'plan', ofServiceId: participant.serviceId } as const
    if (answer === 'accept')
      await appendLog(tx, { ...told, kind: 'participant.joined', facts: { name: person?.name ?? '', service } })
    else await appendLog(tx, { ...told, kind: 'participant.declined', facts: { service } })
    await sightChanged(tx, act)
    return { participantId, version: version + 1 }
  },
})
