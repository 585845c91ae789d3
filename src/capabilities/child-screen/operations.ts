import type { ChildActor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { findCase } from '../case/index.ts'
import type { CaseSubject } from '../case/model.ts'
import { settingsOf } from '../organisation/index.ts'
import { mayHandOver } from './access.ts'
import * as api from './api.ts'
import { handTo } from './rules.ts'

/** The case of a screen as the adult sees it who handed it over: the child is shown no more than that. */
export const findAtScreen = (
  tx: Tx,
  input: { caseId: string },
  { handed }: ChildActor,
): Promise<CaseSubject | undefined> => findCase(tx, input, handed.by)

const judged = async (tx: Tx, municipality: number, { child, childCase }: CaseSubject, now: Date) =>
  handTo({ child, status: childCase.status }, await settingsOf(tx, municipality, now), dayOf(now))

const offerScreen = operation(api.offerScreen, {
  subject: findCase,
  allow: mayHandOver,
  handle: async ({ tx, actor, now, subject }) => {
    const given = await judged(tx, actor.municipality, subject, now)
    return { childName: subject.child.name, lasts: given instanceof Refusal ? null : given.lasts }
  },
})

export const handOver = operation(api.handOver, {
  subject: findCase,
  allow: mayHandOver,
  handle: async ({ tx, actor, now, subject, showed }) => {
    const given = await judged(tx, actor.municipality, subject, now)
    if (!(given instanceof Refusal)) showed([given.childId])
    return given
  },
})

/** What the capability carries out. */
export const childScreenOperations: readonly AnyOperation[] = [offerScreen, handOver]
