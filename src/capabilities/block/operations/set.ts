import type { Actor } from '../../../kernel/actor.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { shownTo } from '../../sight/index.ts'
import { mayBlock } from '../access.ts'
import * as api from '../api.ts'
import type { What } from '../model.ts'
import { blockCode } from '../model.ts'
import { wrongIn } from '../rules.ts'
import { insertBlock, standingIn } from '../store.ts'
import { bites } from './bites.ts'
import { entriesOf } from './entries.ts'

/** A case with what is to be hidden in it, and whether the actor sees the entry. */
async function findWhat(tx: Tx, input: { caseId: string; what: What }, actor: Actor, now: Date) {
  const [subject, entries] = await Promise.all([
    findCase(tx, input, actor),
    input.what.scope === 'entry' ? entriesOf(tx, actor.municipality, input.caseId) : [],
  ])
  if (!subject) return undefined
  const { what } = input
  const entry = what.scope === 'entry' ? entries.find(one => one.id === what.entryId) : undefined
  if (what.scope === 'entry' && !entry) return undefined
  return { ...subject, what, seesEntry: entry !== undefined && shownTo(actor, subject.sight, now, entry) }
}

export const setBlock = operation(api.setBlock, {
  subject: findWhat,
  allow: mayBlock,
  handle: async call => {
    const { tx, actor, now, newId, input, subject, showed } = call
    const { municipality } = actor
    const { caseId, personId, what, reason, recheckOn } = input
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    const [guardians, standing] = await Promise.all([
      guardiansOf(tx, municipality, subject.child.id, dayOf(now)),
      standingIn(tx, municipality, caseId),
    ])
    const isGuardian = guardians.some(one => one.personId === personId)
    const wrong = wrongIn(blockCode(input.code), { what, recheckOn, isGuardian }, subject.child, now)
    if (wrong) return refuse(wrong)
    if (standing.some(one => one.personId === personId && isSame(one.what, what))) return refuse('block.already')
    const id = newId()
    const childId = subject.child.id
    await insertBlock(tx, municipality, {
      ...{ id, caseId, childId, personId, code: input.code, what, reason, setBy: actor.id, setAt: now, recheckOn },
    })
    await bites(call, subject)
    showed([childId])
    return { id, version: 1 }
  },
})

const isSame = (a: What, b: What) => JSON.stringify(a) === JSON.stringify(b)
