import type { Actor, ChildActor } from '../../../kernel/actor.ts'
import { handedOperation, operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import { findAtScreen } from '../../child-screen/index.ts'
import { findMeasureRow, findMeasureView, insertUnsaid } from '../../plan/index.ts'
import type { SaidSubject } from '../../plan/index.ts'
import { mayUnsay, mayUnsayAtScreen } from '../access.ts'
import * as api from '../measure-api.ts'

interface Which {
  readonly caseId: string
  readonly measureId: string
  readonly viewId: string
}

/** What was said of a measure, where that measure is of the case. */
async function findSaid(tx: Tx, municipality: number, which: Which) {
  const { measureId, viewId } = which
  const [measure, view] = await Promise.all([
    findMeasureRow(tx, municipality, measureId),
    findMeasureView(tx, { municipality, measureId, viewId }),
  ])
  return measure?.caseId === which.caseId ? view : undefined
}

async function findMine(tx: Tx, which: Which, actor: Actor): Promise<SaidSubject | undefined> {
  const [inCase, view] = await Promise.all([findCase(tx, which, actor), findSaid(tx, actor.municipality, which)])
  return inCase && view && { inCase, view }
}

async function findHere(tx: Tx, which: Which, actor: ChildActor): Promise<SaidSubject | undefined> {
  const [inCase, view] = await Promise.all([findAtScreen(tx, which, actor), findSaid(tx, actor.municipality, which)])
  return inCase && view && { inCase, view }
}

export const unsayOfMeasure = operation(api.unsayOfMeasure, {
  subject: findMine,
  allow: mayUnsay,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    await insertUnsaid(tx, actor.municipality, input.viewId, now)
    showed([subject.inCase.child.id])
    return { id: input.viewId }
  },
})

export const unsayAsChild = handedOperation(api.unsayAsChild, {
  subject: findHere,
  allow: mayUnsayAtScreen,
  handle: async ({ tx, actor, now, input, showed }) => {
    await insertUnsaid(tx, actor.municipality, input.viewId, now)
    showed([actor.id])
    return { id: input.viewId }
  },
})
