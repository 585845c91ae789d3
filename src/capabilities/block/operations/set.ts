import type { Actor } from '../../../kernel/actor.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Call } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import { findConcern } from '../../concern/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { shownTo } from '../../sight/index.ts'
import { mayDecideSigners, recordException } from '../../signer/index.ts'
import { mayBlock, mayBlockConcern } from '../access.ts'
import * as api from '../api.ts'
import * as concernApi from '../concern-api.ts'
import type { What } from '../model.ts'
import { blockCode } from '../model.ts'
import { standingIn, wrongIn } from '../rules.ts'
import { insertBlock, standingAround } from '../store.ts'
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
    const [guardians, around] = await Promise.all([
      guardiansOf(tx, municipality, subject.child.id, dayOf(now)),
      standingAround(tx, municipality, subject.child.id),
    ])
    const standing = standingIn(around, { kind: 'case', id: caseId })
    const isGuardian = guardians.some(one => one.personId === personId)
    const wrong = wrongIn(blockCode(input.code), { what, recheckOn, isGuardian }, subject.child, now)
    if (wrong) return refuse(wrong)
    if (standing.some(one => one.personId === personId && isSame(one.what, what))) return refuse('block.already')
    const no = input.exception && (await withoutAnswer(call, input.exception))
    if (no instanceof Refusal) return no
    const id = newId()
    const childId = subject.child.id
    await insertBlock(tx, municipality, {
      ...{
        id,
        caseId,
        concernId: null,
        childId,
        personId,
        code: input.code,
        what,
        reason,
        setBy: actor.id,
        setAt: now,
      },
      recheckOn,
    })
    await bites(tx, { municipality, childId, now, newId })
    showed([childId])
    return { id, version: 1 }
  },
})

type Setting = Call<typeof api.setBlock, NonNullable<Awaited<ReturnType<typeof findWhat>>>>

/** In the same act, because the one who decides says so: who must not know is not asked to answer either. */
async function withoutAnswer(call: Setting, { words, to }: { readonly words: string; readonly to: Day }) {
  const { actor, now, input, subject } = call
  const signing = blockCode(input.code)?.signing
  const decides = mayDecideSigners(actor, subject, now).allowed
  const topics = exceptTopics(input.what)
  if (signing === undefined || topics === undefined || !decides) return refuse('block.no_exception')
  const except = {
    kind: 'without_guardian',
    topics,
    personId: input.personId,
    reason: signing,
    words,
    to,
  } as const
  const made = await recordException(call, except)
  if (!(made instanceof Refusal)) return undefined
  const { code } = made
  const own = code === 'signer.ends_before' || code === 'signer.not_responsible' || code === 'signer.nobody_left'
  return own ? refuse(code) : refuse('block.no_exception')
}

/** On which topics nobody must answer who is kept from that much: null for all, undefined for a text, or what the child has said. */
const exceptTopics = (what: What) => (what.scope === 'topic' ? [what.topic] : what.scope === 'case' ? null : undefined)

/** A concern before there is a case: the guardian is kept from all of it, and from what comes of it. */
export const setConcernBlock = operation(concernApi.setConcernBlock, {
  subject: findConcern,
  allow: mayBlockConcern,
  handle: async ({ tx, actor, now, newId, input, subject: { child }, showed }) => {
    const { municipality } = actor
    const { concernId, personId, reason, recheckOn } = input
    if (!child) return refuse('block.guardian_unknown')
    const what = { scope: 'case' } as const
    const [guardians, around] = await Promise.all([
      guardiansOf(tx, municipality, child.id, dayOf(now)),
      standingAround(tx, municipality, child.id),
    ])
    const isGuardian = guardians.some(one => one.personId === personId)
    const wrong = wrongIn(blockCode(input.code), { what, recheckOn, isGuardian }, child, now)
    if (wrong) return refuse(wrong)
    // One that stands elsewhere is not told of by a refusal; each ends by itself.
    if (around.some(one => one.personId === personId && one.concernId === concernId)) return refuse('block.already')
    const id = newId()
    await insertBlock(tx, municipality, {
      ...{ id, caseId: null, concernId, childId: child.id, personId, code: input.code, what, reason },
      ...{ setBy: actor.id, setAt: now, recheckOn },
    })
    await bites(tx, { municipality, childId: child.id, now, newId })
    showed([child.id])
    return { id, version: 1 }
  },
})

const isSame = (a: What, b: What) => JSON.stringify(a) === JSON.stringify(b)
