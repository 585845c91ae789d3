import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { send } from '../../ask/index.ts'
import { dueOn } from '../../ask/model.ts'
import { appendLog, findCase } from '../../case/index.ts'
import { serviceById } from '../../organisation/index.ts'
import { deadlineDay } from '../../organisation/model.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import { mayAskConsent } from '../access.ts'
import * as api from '../api.ts'
import type { Giver } from '../model.ts'
import { judgeRequest } from '../rules/answer.ts'
import { needsMaturity } from '../rules/givers.ts'
import { insertRequest } from '../store/request.ts'
import { loadSources } from './sources.ts'

export const requestConsent = operation(api.requestConsent, {
  subject: findCase,
  allow: mayAskConsent,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, serviceId } = input
    const [{ sources, settings }, service] = await Promise.all([
      loadSources(tx, { municipality, caseId, now, childCase: subject.childCase }),
      serviceById(tx, municipality, serviceId),
    ])
    if (!service || (service.activeTo !== null && service.activeTo <= dayOf(now)))
      return refuse('consent.service_unknown')
    const purposes = settings.purposes.map(one => one.id)
    const givers = judgeRequest(sources, input, { now, purposes, consentMonths: settings.consentMonths })
    if (givers instanceof Refusal) return givers
    const alone = needsMaturity(sources, input, now)
    if (alone && input.maturity === undefined) return refuse('consent.maturity_missing')
    const maturity = alone ? (input.maturity ?? null) : null
    const id = newId()
    const topics = [...new Set(input.topics)]
    const asked = { id, serviceId, topics, askedBy: actor.id, at: now, why: input.why }
    await insertRequest(tx, municipality, caseId, {
      ...asked,
      purpose: input.purpose,
      validTo: input.validTo,
      maturity,
    })
    const dueAt = dueOn(deadlineDay(settings, 'consentAnswerDays', dayOf(now)))
    const about = { kind: 'case', id: caseId } as const
    const ask = (giver: Giver) => {
      const to = { kind: 'family', id: giver.id } as const
      const from = { kind: 'employee', id: actor.id } as const
      return send(tx, {
        municipality,
        kind: 'consent',
        about,
        topics,
        childId: subject.child.id,
        thingId: id,
        from,
        to,
        dueAt,
        now,
        newId,
      })
    }
    // Child welfare is no family: the holder asks there and writes the answer down.
    await Promise.all(givers.filter(one => one.kind !== 'child_welfare').map(ask))
    const told = { municipality, caseId, actor, topic: EVERY_TOPIC, now, newId }
    await appendLog(tx, { ...told, kind: 'consent.asked', facts: { service: service.name }, ofServiceId: serviceId })
    showed([subject.child.id])
    return { id }
  },
})
