import { conflict } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { appendLog, sightChanged } from '../../case/index.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import { exceptionReason } from '../model.ts'
import type { SigningException } from '../model.ts'
import { decidedFor, endDecision } from '../store.ts'
import type { Acting } from './load.ts'

type Exception = Pick<SigningException, 'reason' | 'personId'>

/** Who reads that it changed who must answer: never somebody who is left out for a reason of which they may not know. */
const toldTo = (one: Exception | undefined) => {
  if (!one || exceptionReason(one.reason)?.untold !== true) return {}
  if (one.personId === null) return { audience: 'not_guardians' } as const
  return { audience: 'not_guardian', notFor: one.personId } as const
}

/** What was decided bites at once: the facts are reckoned anew, and the log tells that it changed. */
export async function bites(
  { tx, actor, now, newId, subject }: Acting & { newId: NewId },
  exception?: Exception,
): Promise<void> {
  const act = { municipality: actor.municipality, caseId: subject.childCase.id, now, newId }
  const told = { kind: 'consent.signers', facts: {}, topic: EVERY_TOPIC, ...toldTo(exception) } as const
  await appendLog(tx, { ...act, ...told, actor })
  await sightChanged(tx, act)
}

type Ending = Acting & {
  readonly newId: NewId
  readonly input: { readonly id: string; readonly version: number }
  readonly showed: (childIds: readonly string[]) => void
}

/** Ends a decision from today. */
export async function end(call: Ending, table: 'care_order' | 'signing_exception') {
  const { tx, actor, now, input, subject, showed } = call
  const to = dayOf(now)
  const childId = subject.child.id
  const which = { municipality: actor.municipality, childId, id: input.id, version: input.version, to }
  const version = await endDecision(tx, table, which)
  const decided = await decidedFor(tx, actor.municipality, childId)
  const known = [...decided.careOrders, ...decided.exceptions].find(one => one.id === input.id)
  if (version === undefined) return conflict({ id: input.id, version: known?.version ?? input.version })
  await bites(
    call,
    decided.exceptions.find(one => one.id === input.id),
  )
  showed([childId])
  return { id: input.id, version }
}
