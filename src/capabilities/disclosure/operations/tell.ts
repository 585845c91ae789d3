import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { addDays, dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { appendLog, findCase } from '../../case/index.ts'
import { childrenOf } from '../../concern/index.ts'
import { serviceById } from '../../organisation/index.ts'
import { tellSight } from '../../sharing/index.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import { mayDisclose, mayDiscloseConcern } from '../access.ts'
import * as api from '../api.ts'
import type { Disclosure, ToldNow } from '../model.ts'
import { isTold } from '../rules/record.ts'
import { disclosuresOf, insertTold, toldSince } from '../store/disclosure.ts'
import { book } from './book.ts'
import { findLeft } from './find-left.ts'
import { toldTo } from './kept-out.ts'

/** More than any case has. */
export const MOST = 200

interface TellingOf {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly newId: NewId
  readonly input: { readonly disclosureId: string; readonly told: ToldNow; readonly words: string }
}

/** Writes what is said of telling the family now; answers what it was about. */
async function tell({ tx, actor, now, newId, input }: TellingOf, about: Disclosure['about']) {
  const { municipality } = actor
  const { told, words } = input
  const all = await disclosuresOf(tx, { municipality, about, limit: MOST })
  const one = all.find(found => found.id === input.disclosureId)
  if (!one) return refuse('disclosure.unknown')
  if (isTold(one, await toldSince(tx, municipality, [one.id]))) return refuse('disclosure.already_told')
  const today = dayOf(now)
  if (told.is === 'told' && told.on > today) return refuse('disclosure.told_in_future')
  if (told.is === 'waits' && told.checkOn < today) return refuse('disclosure.check_before')
  const within = book.untold.find(reason => reason.id === one.untoldReason)?.checkWithinDays
  if (told.is === 'waits' && within !== undefined && told.checkOn > addDays(today, within))
    return refuse('disclosure.check_too_late')
  const id = newId()
  const said = { disclosureId: one.id, words, byId: actor.id, at: now }
  const on = told.is === 'told' ? { toldOn: told.on, checkOn: null } : { toldOn: null, checkOn: told.checkOn }
  await insertTold(tx, municipality, id, { ...said, ...on })
  return { id, one }
}

export const tellFamily = operation(api.tellFamily, {
  subject: findCase,
  allow: mayDisclose,
  handle: async call => {
    const { tx, actor, now, input, subject, newId, showed } = call
    const { municipality } = actor
    const { caseId, told } = input
    const done = await tell(call, { kind: 'case', id: caseId })
    if (done instanceof Refusal) return done
    const { id, one } = done
    if (told.is === 'told') {
      const receiver = one.toName ?? (await serviceById(tx, municipality, one.toServiceId ?? ''))?.name ?? ''
      const act = { municipality, caseId, now, newId, actor, topic: EVERY_TOPIC }
      const readers = await toldTo(tx, { municipality, caseId, childId: subject.child.id, topics: one.topics, now })
      await appendLog(tx, { ...act, ...readers, kind: 'disclosure.told', facts: { receiver } })
      await tellSight(tx, municipality, one.id)
    }
    showed([subject.child.id])
    return { id }
  },
})

export const tellFromConcern = operation(api.tellFromConcern, {
  subject: findLeft,
  allow: mayDiscloseConcern,
  handle: async call => {
    const done = await tell(call, { kind: 'concern', id: call.input.concernId })
    if (done instanceof Refusal) return done
    call.showed(childrenOf(call.subject.concern))
    return { id: done.id }
  },
})
