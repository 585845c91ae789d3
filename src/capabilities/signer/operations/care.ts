import { refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { serviceById } from '../../organisation/index.ts'
import { mayDecideSigners } from '../access.ts'
import * as api from '../api.ts'
import { decidedFor, insertCareOrder } from '../store.ts'
import { bites, end } from './decide.ts'

export const recordCareOrder = operation(api.recordCareOrder, {
  subject: findCase,
  allow: mayDecideSigners,
  handle: async call => {
    const { tx, actor, now, newId, input, subject, showed } = call
    const { municipality } = actor
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    const service = await serviceById(tx, municipality, input.serviceId)
    if (service?.kind !== 'child_welfare') return refuse('signer.not_child_welfare')
    const { careOrders } = await decidedFor(tx, municipality, subject.child.id)
    if (careOrders.some(one => one.to === null || one.to > input.from)) return refuse('signer.care_already')
    const id = newId()
    const at = { municipality, childId: subject.child.id, recordedBy: actor.id, now }
    await insertCareOrder(tx, at, { id, serviceId: input.serviceId, from: input.from, words: input.words })
    await bites(call)
    showed([subject.child.id])
    return { id, version: 1 }
  },
})

export const endCareOrder = operation(api.endCareOrder, {
  subject: findCase,
  allow: mayDecideSigners,
  handle: async call => end(call, 'care_order'),
})
