import { refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { serviceById } from '../../organisation/index.ts'
import { giverOf, mayDecideSharing, mayRegisterConsent } from '../access.ts'
import * as api from '../api.ts'
import { mustAnswer, openTopics } from '../rules/answer.ts'
import { loadLocked, writeAnswers } from './write-answers.ts'

export const answerConsent = operation(api.answerConsent, {
  subject: findCase,
  allow: mayDecideSharing,
  handle: async call => {
    const { input, actor, subject, showed } = call
    const saying = { giver: giverOf(actor), serviceId: input.serviceId, said: input.answers, until: input.until }
    showed([subject.child.id])
    const loaded = await loadLocked(call)
    return writeAnswers(call, loaded, saying, { notFor: input.notFor, method: 'portal', note: null })
  },
})

export const registerConsent = operation(api.registerConsent, {
  subject: findCase,
  allow: mayRegisterConsent,
  handle: async call => {
    const { tx, input, actor, subject, showed } = call
    const { serviceId, giver, method, note, notFor, until } = input
    if (serviceId === subject.childCase.ownerServiceId) return refuse('consent.own_service')
    if (!(await serviceById(tx, actor.municipality, serviceId))) return refuse('consent.service_unknown')
    const loaded = await loadLocked(call)
    const unasked = loaded.settings.purposes[0]?.id
    const saying = { giver, serviceId, said: input.answers, until, unasked }
    showed([subject.child.id])
    return writeAnswers(call, loaded, saying, { notFor, method, note })
  },
})

export const withdrawConsent = operation(api.withdrawConsent, {
  subject: findCase,
  allow: mayDecideSharing,
  handle: async call => {
    const { input, actor, now, subject, showed } = call
    const giver = giverOf(actor)
    const loaded = await loadLocked(call)
    if (!mustAnswer(loaded.sources, giver, now)) return refuse('consent.not_a_giver')
    const open = openTopics(loaded.sources.answers, giver, input.serviceId)
    const topics = open.filter(topic => input.topics === undefined || input.topics.includes(topic))
    if (topics.length === 0) return refuse('consent.nothing_to_withdraw')
    const said = topics.map(topic => ({ topic, answer: 'no' as const }))
    showed([subject.child.id])
    const saying = { giver, serviceId: input.serviceId, said }
    return writeAnswers(call, loaded, saying, { notFor: [], method: 'portal', note: null })
  },
})
