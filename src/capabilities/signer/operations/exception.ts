import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { mayDecideSigners } from '../access.ts'
import * as api from '../api.ts'
import { wrongIn } from '../model.ts'
import type { SigningException } from '../model.ts'
import { insertException } from '../store.ts'
import { bites, end } from './decide.ts'
import { load } from './load.ts'
import type { Acting } from './load.ts'

type Wanted = Pick<SigningException, 'kind' | 'personId' | 'topics' | 'reason' | 'words'> & { readonly to: string }

/** Records an exception; whoever calls it has asked the policy. Answers its id, or why not. */
export async function recordException(call: Acting & { readonly newId: NewId }, said: Wanted) {
  const { tx, actor, now, newId, subject } = call
  const wanted = { ...said, from: dayOf(now) }
  const { who } = await load(call)
  const wrong = wrongIn(who, wanted, now)
  if (wrong) return refuse(wrong)
  const id = newId()
  const at = { municipality: actor.municipality, childId: subject.child.id, now }
  await insertException(tx, at, { ...wanted, id, recordedBy: actor.id })
  await bites(call, wanted)
  return id
}

export const addException = operation(api.addException, {
  subject: findCase,
  allow: mayDecideSigners,
  handle: async call => {
    const { input, subject, showed } = call
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    const { kind, personId, topics, reason, words, to } = input
    const id = await recordException(call, { kind, personId, topics, reason, words, to })
    if (id instanceof Refusal) return id
    showed([subject.child.id])
    return { id, version: 1 }
  },
})

export const endException = operation(api.endException, {
  subject: findCase,
  allow: mayDecideSigners,
  handle: async call => end(call, 'signing_exception'),
})
