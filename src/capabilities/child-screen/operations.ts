import type { Actor, ChildActor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { hasOwnLogin } from '../../platform/identity/index.ts'
import { findCase } from '../case/index.ts'
import type { CaseSubject } from '../case/model.ts'
import { settingsOf } from '../organisation/index.ts'
import { mayHandOver } from './access.ts'
import * as api from './api.ts'
import { getsOnPaper } from './ports.ts'
import { handTo } from './rules.ts'

/** The case of a screen as the adult sees it who handed it over: the child is shown no more than that. */
export const findAtScreen = (
  tx: Tx,
  input: { caseId: string },
  { handed }: ChildActor,
): Promise<CaseSubject | undefined> => findCase(tx, input, handed.by)

/** A guardian's offer never tells whether the child gets paper or letters: it follows the child's age and number alone. */
async function judged(tx: Tx, { kind, municipality }: Actor, { child, childCase }: CaseSubject, now: Date) {
  const settings = await settingsOf(tx, municipality, now)
  const logsIn = await hasOwnLogin(tx, { municipality, actorId: child.id, role: 'youth' })
  const onPaper = kind === 'employee' && (await getsOnPaper(tx, { municipality, personId: child.id }))
  return handTo({ child, status: childCase.status, logsIn, onPaper }, settings, dayOf(now))
}

export const offerScreen = operation(api.offerScreen, {
  subject: findCase,
  allow: mayHandOver,
  handle: async ({ tx, actor, now, subject }) => {
    const given = await judged(tx, actor, subject, now)
    return { childName: subject.child.name, lasts: given instanceof Refusal ? null : given.lasts }
  },
})

export const handOver = operation(api.handOver, {
  subject: findCase,
  allow: mayHandOver,
  handle: async ({ tx, actor, now, subject, showed }) => {
    const given = await judged(tx, actor, subject, now)
    if (!(given instanceof Refusal)) showed([given.childId])
    return given
  },
})

/** What the capability carries out. */
export const childScreenOperations: readonly AnyOperation[] = [offerScreen, handOver]
