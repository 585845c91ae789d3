import * as z from 'zod'
import { refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { LanguageTag } from '../person/model.ts'
import { ANSWERS, Giver, INTERPRETED, METHODS, TopicKey } from './model.ts'

export { openFamily, openGrid, openWhy } from './shown-api.ts'

const words = z.string().trim().min(1).max(1000)
const InCase = z.object({ caseId: Id, serviceId: Id })
const Done = z.object({ ids: z.array(Id) })

const Said = z
  .object({ topic: TopicKey, answer: z.enum(ANSWERS), limits: words.optional() })
  .refine(one => one.answer !== 'limited' || one.limits !== undefined, { path: ['limits'] })
const Answers = z.object({
  answers: z
    .array(Said)
    .min(1)
    .max(5)
    .refine(all => new Set(all.map(one => one.topic)).size === all.length),
  /** People who may not take part of it. */
  notFor: z.array(Id).max(20).default([]),
  /** The first day on which a yes no longer holds. */
  until: Day.optional(),
})
const answering = refusals('case.already_closed', 'consent.not_a_giver', 'consent.not_asked', 'consent.ends_before')

/** Asks all who must answer whether a service may see some topics. */
export const requestConsent = write('consent.request', '/cases/{caseId}/consent/requests', {
  login: 'high',
  trail: 'consent.requested',
  about: 'case',
})
  .input(
    InCase.extend({
      topics: z.array(TopicKey).min(1).max(5),
      purpose: z.string(),
      why: words,
      validTo: Day,
      /** How mature a youth is who is asked alone. */
      maturity: words.optional(),
    }),
  )
  .output(z.object({ id: Id }))
  .errors(
    refusals(
      'case.already_closed',
      'consent.own_service',
      'consent.service_unknown',
      'consent.purpose_unknown',
      'consent.ends_before',
      'consent.too_long',
      'consent.maturity_missing',
      'consent.nobody_to_ask',
    ),
  )

/** A guardian or youth says yes, yes with something left out, or no, topic by topic. */
export const answerConsent = write('consent.answer', '/cases/{caseId}/consent/answers', {
  login: 'high',
  trail: 'consent.answered',
  about: 'case',
})
  .input(InCase.extend(Answers.shape).extend({ language: LanguageTag.optional() }))
  .output(Done)
  .errors(answering)

/** The holder writes down what somebody said on paper, by word of mouth or by phone. */
export const registerConsent = write('consent.register', '/cases/{caseId}/consent/registered', {
  login: 'high',
  trail: 'consent.registered',
  about: 'case',
})
  .input(
    InCase.extend(Answers.shape).extend({
      giver: Giver,
      method: z.enum(METHODS).exclude(['portal']),
      note: words,
      /** In which language it was explained, and whether somebody interpreted; children never interpret. */
      language: LanguageTag,
      interpreter: z.enum(INTERPRETED),
      /** Where the paper lies: needed for what came on paper. */
      archiveRef: words.optional(),
      /** How mature a youth is who answers alone. */
      maturity: words.optional(),
    }),
  )
  .output(Done)
  .errors(answering)
  .errors(refusals('consent.own_service', 'consent.service_unknown', 'consent.paper_where', 'consent.maturity_missing'))

/** A guardian or youth says the same yes again, in one press: the same content, as long again. */
export const renewConsent = write('consent.renew', '/cases/{caseId}/consent/renewed', {
  login: 'high',
  trail: 'consent.renewed',
  about: 'case',
})
  .input(InCase.extend({ language: LanguageTag.optional() }))
  .output(Done)
  .errors(refusals('case.already_closed', 'consent.not_a_giver', 'consent.nothing_to_renew'))

/** A guardian or youth takes back a yes: at any time, without a reason; it bites at the next request. */
export const withdrawConsent = write('consent.withdraw', '/cases/{caseId}/consent/withdrawn', {
  login: 'substantial',
  trail: 'consent.withdrawn',
  about: 'case',
})
  .input(
    InCase.extend({
      topics: z.array(TopicKey).min(1).max(5).optional(),
    }),
  )
  .output(Done)
  .errors(answering)
  .errors(refusals('consent.nothing_to_withdraw'))
