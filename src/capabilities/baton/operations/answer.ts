import { conflict, Refusal, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { answerAsk, withdrawAsks } from '../../ask/index.ts'
import { appendLog, lockCase } from '../../case/index.ts'
import { employeeById, settingsOf } from '../../organisation/index.ts'
import { mayAnswer, mayWithdraw } from '../access.ts'
import * as api from '../api.ts'
import { baseAt } from '../chain-rules.ts'
import { accepted, declined, withdrawn } from '../rules.ts'
import { holdersOf } from '../store/chain.ts'
import { findOffer, saveOffer } from '../store/offer.ts'
import { arrange } from './arrange.ts'
import { topicsOf } from './blind.ts'
import { findOfferSubject } from './find-offer.ts'
import { stateOf } from './state-of.ts'
import { takeBaton } from './take-baton.ts'

export const answerOffer = operation(api.answerOffer, {
  subject: findOfferSubject,
  allow: mayAnswer,
  handle: async call => {
    const { tx, actor, now, input, subject, newId, showed } = call
    const { municipality } = actor
    const { caseId } = input
    showed([subject.child.id])
    const act = { municipality, caseId, now, newId }
    // Read again behind the lock: somebody may have said yes, or the family no, a moment ago.
    await lockCase(tx, municipality, caseId)
    const { toId: employeeId, toServiceId: serviceId } = subject.offer
    const [offer, chain, settings, topics] = await Promise.all([
      findOffer(tx, { municipality, caseId, offerId: input.offerId }),
      holdersOf(tx, municipality, [caseId]),
      settingsOf(tx, municipality, now),
      topicsOf(tx, act, { employeeId, serviceId }),
    ])
    if (!offer) return refuse('baton.taken')
    const known = settings.declineReasons.some(one => one.id === input.reason)
    if (input.answer === 'decline' && !known) return refuse('baton.unknown_reason')
    const because = { reason: input.reason ?? '', words: input.words ?? null }
    const base = baseAt(chain, now)?.holderId ?? null
    const next =
      input.answer === 'accept'
        ? accepted(offer, now, { covered: topics.size > 0, base })
        : declined(offer, now, because)
    if (next instanceof Refusal) return next
    if (offer.version !== input.version || !(await saveOffer(tx, municipality, next))) return conflict(offer)
    const said = { state: next.state === 'declined' ? next.state : ('accepted' as const), reason: because.reason }
    const asked = { municipality, thingId: offer.id, toId: offer.toId, now }
    await answerAsk(
      tx,
      { ...asked, ...said, ...(input.words && { words: input.words }) },
      { tell: { newId, by: actor.id, instead: subject.holder?.id } },
    )
    const to = { employeeId: offer.toId, serviceId: offer.toServiceId }
    if (next.state === 'declined') {
      const person = await employeeById(tx, municipality, offer.toId)
      const facts = { name: person?.name ?? '' }
      const told = { facts, ofServiceId: to.serviceId, actor, topic: 'plan' } as const
      await appendLog(tx, { ...act, kind: 'baton.declined', ...told })
    } else if (offer.kind === 'baton') await takeBaton(tx, act, to, actor, offer.id)
    else await arrange(tx, act, { by: actor })
    return stateOf(next)
  },
})

export const withdrawOffer = operation(api.withdrawOffer, {
  subject: findOfferSubject,
  allow: mayWithdraw,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId } = input
    showed([subject.child.id])
    const next = withdrawn(subject.offer, now)
    if (next instanceof Refusal) return next
    if (subject.offer.version !== input.version) return conflict(subject.offer)
    if (!(await saveOffer(tx, municipality, next))) return refuse('baton.answered')
    await withdrawAsks(tx, { municipality, thingId: next.id }, now)
    const person = await employeeById(tx, municipality, next.toId)
    const facts = { name: person?.name ?? '' }
    const told = { facts, ofServiceId: next.toServiceId, actor, topic: 'plan' } as const
    await appendLog(tx, { municipality, caseId, now, newId, kind: 'baton.withdrawn', ...told })
    return stateOf(next)
  },
})
