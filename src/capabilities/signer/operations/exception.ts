import { refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { mayDecideSigners } from '../access.ts'
import * as api from '../api.ts'
import { wrongIn } from '../model.ts'
import { insertException } from '../store.ts'
import { bites, end } from './decide.ts'
import { load } from './load.ts'

export const addException = operation(api.addException, {
  subject: findCase,
  allow: mayDecideSigners,
  handle: async call => {
    const { tx, actor, now, newId, input, subject, showed } = call
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    const { kind, personId, topics, reason, words, to } = input
    const wanted = { kind, personId, topics, reason, words, from: dayOf(now), to }
    const { who } = await load(call)
    const wrong = wrongIn(who, wanted, now)
    if (wrong) return refuse(wrong)
    const id = newId()
    const at = { municipality: actor.municipality, childId: subject.child.id, now }
    await insertException(tx, at, { ...wanted, id, recordedBy: actor.id })
    await bites(call)
    showed([subject.child.id])
    return { id, version: 1 }
  },
})

export const endException = operation(api.endException, {
  subject: findCase,
  allow: mayDecideSigners,
  handle: async call => end(call, 'signing_exception'),
})
