import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Need, NeedRequest, NewNeed, ServiceAnswer, Words } from './model.ts'
import { OpenRequest, Receiver, ShownNeeds, ThrownNeed } from './shown-model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const InCase = z.object({ caseId: Id })
const OfNeed = InCase.extend({ needId: Id })
const OfRequest = InCase.extend({ requestId: Id })
const Versioned = z.object({ version: z.int() })
const needPath = '/cases/{caseId}/needs/{needId}'
const requestPath = '/cases/{caseId}/need-requests/{requestId}'

const NeedDone = Need.pick({ id: true, version: true, state: true })
const theirNeed = conflictWith(Need.pick({ state: true, version: true }))
const RequestDone = NeedRequest.pick({ id: true, version: true, state: true })
const theirRequest = conflictWith(NeedRequest.pick({ state: true, version: true }))

/** What is needed around a child, and whom it was asked of: as this reader sees it. */
export const listNeeds = read('need.list', '/cases/{caseId}/needs', { ...inCase, trail: 'need.listed' })
  .input(InCase)
  .output(ShownNeeds)

/** Notes a need in the words of who saw it. */
export const noteNeed = write('need.note', '/cases/{caseId}/needs', { ...inCase, trail: 'need.noted' })
  .input(InCase.extend(NewNeed.shape))
  .output(NeedDone)
  .errors(refusals('case.already_closed', 'need.topic_closed', 'need.offer_unknown'))

/** Says that a need is met, or is none any more. */
export const closeNeed = write('need.close', `${needPath}/close`, { ...inCase, trail: 'need.closed' })
  .input(OfNeed.extend({ state: z.enum(['met', 'dropped']), outcome: Words.nullable(), ...Versioned.shape }))
  .output(NeedDone)
  .errors(refusals('case.already_closed', 'need.closed', 'need.is_asked'))
  .errors(theirNeed)

/** Says by which measure of the plan a need is met. */
export const tieNeed = write('need.tie', `${needPath}/measure`, { ...inCase, trail: 'need.tied' })
  .input(OfNeed.extend({ measureId: Id.nullable(), ...Versioned.shape }))
  .output(NeedDone)
  .errors(refusals('case.already_closed', 'need.closed', 'need.measure_unknown'))
  .errors(theirNeed)

/** The services that can be asked, those that offer such help first, with what each says of its capacity. */
export const listReceivers = read('need.receivers', `${needPath}/receivers`, {
  ...inCase,
  trail: 'need.receivers_listed',
})
  .input(OfNeed)
  .output(z.array(Receiver))

/** Asks a service to do something about a need. */
export const sendNeed = write('need.send', `${needPath}/requests`, { ...inCase, trail: 'need.sent' })
  .input(OfNeed.extend({ serviceId: Id, words: Words.nullable() }))
  .output(RequestDone)
  .errors(refusals('case.already_closed', 'case.consent_missing', 'need.closed', 'need.not_told'))
  .errors(refusals('need.cannot_be_asked', 'need.asked_already'))

/** What the service that is asked must know to answer. */
export const openRequest = read('need.openRequest', requestPath, { ...inCase, trail: 'need.request_opened' })
  .input(OfRequest)
  .output(OpenRequest)

/** The service answers: yes, no with why, or another way. */
export const answerNeed = write('need.answer', `${requestPath}/answer`, { ...inCase, trail: 'need.answered' })
  .input(OfRequest.extend({ said: ServiceAnswer, ...Versioned.shape }))
  .output(RequestDone)
  .errors(refusals('case.already_closed', 'need.answered', 'need.reason_missing', 'need.cannot_take'))
  .errors(refusals('need.starts_in_the_past', 'need.closed'))
  .errors(theirRequest)

/** Says yes or no to another way. */
export const settleNeed = write('need.settle', `${requestPath}/agreement`, { ...inCase, trail: 'need.settled' })
  .input(OfRequest.extend({ agreed: z.boolean(), ...Versioned.shape }))
  .output(RequestDone)
  .errors(refusals('case.already_closed', 'need.answered', 'need.cannot_take', 'case.consent_missing'))
  .errors(refusals('need.closed'))
  .errors(theirRequest)

/** Takes back a question that nobody has answered. */
export const withdrawNeed = write('need.withdraw', `${requestPath}/withdrawal`, { ...inCase, trail: 'need.withdrawn' })
  .input(OfRequest.extend(Versioned.shape))
  .output(RequestDone)
  .errors(refusals('need.answered'))
  .errors(theirRequest)

/** Says what came of it. */
export const finishNeed = write('need.finish', `${requestPath}/outcome`, { ...inCase, trail: 'need.finished' })
  .input(OfRequest.extend({ outcome: Words, ...Versioned.shape }))
  .output(RequestDone)
  .errors(refusals('case.already_closed', 'need.not_accepted'))
  .errors(theirRequest)

/** For the coordinating unit: what services throw between them. No child and no words but to those who may see the case. */
export const listThrown = read('need.thrown', '/needs/thrown', {
  login: 'substantial',
  trail: 'need.thrown_listed',
  about: 'actor',
})
  .input(z.object({ limit: inAddress(z.int().min(1).max(200).default(100)) }))
  .output(z.array(ThrownNeed))
