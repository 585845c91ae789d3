import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { serviceById } from '../../organisation/index.ts'
import { giverOf, mayDecideSharing, mayRegisterConsent } from '../access.ts'
import { offered } from '../../settings/model.ts'
import * as api from '../api.ts'
import { mustAnswer, openTopics } from '../rules/answer.ts'
import { needsMaturity } from '../rules/givers.ts'
import { decideRenewal } from '../rules/ending.ts'
import { loadLocked, saveWritten, writeAnswers } from './write-answers.ts'

export const answerConsent = operation(api.answerConsent, {
  subject: findCase,
  allow: mayDecideSharing,
  handle: async call => {
    const { input, actor, subject, showed } = call
    const saying = { giver: giverOf(actor), serviceId: input.serviceId, said: input.answers, until: input.until }
    showed([subject.child.id])
    const loaded = await loadLocked(call)
    const { notFor, language } = input
    return writeAnswers(call, loaded, saying, { notFor, method: 'portal', note: null, language })
  },
})

export const registerConsent = operation(api.registerConsent, {
  subject: findCase,
  allow: mayRegisterConsent,
  handle: async call => {
    const { tx, input, actor, now, subject, showed } = call
    const { serviceId, giver, notFor, until } = input
    const { method, note, language, interpreter, archiveRef, maturity } = input
    if (serviceId === subject.childCase.ownerServiceId) return refuse('consent.own_service')
    if (!(await serviceById(tx, actor.municipality, serviceId))) return refuse('consent.service_unknown')
    const loaded = await loadLocked(call)
    const unasked = offered(loaded.settings.purposes)[0]?.id
    const topics = input.answers.map(one => one.topic)
    if (method === 'paper' && archiveRef === undefined) return refuse('consent.paper_where')
    if (giver.kind === 'youth' && maturity === undefined && needsMaturity(loaded.sources, { serviceId, topics }, now))
      return refuse('consent.maturity_missing')
    const saying = { giver, serviceId, said: input.answers, until, unasked }
    showed([subject.child.id])
    const manner = { notFor, method, note, language, interpreter, archiveRef, maturity }
    return writeAnswers(call, loaded, saying, manner)
  },
})

export const renewConsent = operation(api.renewConsent, {
  subject: findCase,
  allow: mayDecideSharing,
  handle: async call => {
    const { input, actor, now, subject, showed } = call
    const { serviceId, language } = input
    const giver = giverOf(actor)
    const loaded = await loadLocked(call)
    const written = decideRenewal(loaded.sources, { giver, serviceId }, now, loaded.settings.consentMonths)
    if (written instanceof Refusal) return written
    const topics = written.map(one => one.topic)
    if (!mustAnswer(loaded.sources, giver, { serviceId, topics }, now)) return refuse('consent.not_a_giver')
    showed([subject.child.id])
    const manner = { notFor: [], method: 'portal', note: null, language } as const
    const saying = { giver, serviceId, said: written.map(({ topic, answer }) => ({ topic, answer })) }
    return saveWritten(call, loaded, { saying, manner, written, hadOpen: true })
  },
})

export const withdrawConsent = operation(api.withdrawConsent, {
  subject: findCase,
  allow: mayDecideSharing,
  handle: async call => {
    const { input, actor, subject, showed } = call
    const giver = giverOf(actor)
    const loaded = await loadLocked(call)
    const open = openTopics(loaded.sources.answers, giver, input.serviceId)
    const topics = open.filter(topic => input.topics === undefined || input.topics.includes(topic))
    if (topics.length === 0) return refuse('consent.nothing_to_withdraw')
    const said = topics.map(topic => ({ topic, answer: 'no' as const }))
    showed([subject.child.id])
    const saying = { giver, serviceId: input.serviceId, said }
    return writeAnswers(call, loaded, saying, { notFor: [], method: 'portal', note: null })
  },
})
