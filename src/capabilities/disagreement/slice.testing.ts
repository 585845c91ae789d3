import { randomUUID } from 'node:crypto'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { aCase } from '../case/testing.ts'
import { house, reads } from '../overview/slice.testing.ts'
import { listDisagreements } from './operations/read.ts'
import { raiseDisagreement, settleDisagreement } from './operations/write.ts'

const { database } = house

export const WORDS = 'Skolen mener at PPT skal utrede først. PPT mener at skolen skal prøve mer.'
export const MEANWHILE = 'Marte har lesegruppe med Lars tre dager i uka.'
export const OUTCOME = 'PPT utreder i januar. Skolen går videre som før.'

export type Case = Awaited<ReturnType<typeof aCase>>
export const does = async <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) => {
  const done = await carryOut(house, op, { actor, key: randomUUID(), input })
  return done.is === 'refused' ? done.refusal.code : done.is
}
export const raises = (one: Case, actor: Actor, more: object = {}) =>
  does(raiseDisagreement, actor, {
    ...{ caseId: one.caseId, question: 'whose_need', words: WORDS, meanwhile: MEANWHILE, forFamily: false },
    ...{ services: [one.school, one.ppt], ...more },
  })
/** Two services that the teacher says do not agree. */
export async function disagreeing(more: object = {}) {
  const one = await aCase(database, { sharedWithPpt: ['plan'] })
  const raised = await raises(one, one.teacher, more)
  if (raised !== 'done') throw new Error(raised)
  const { disagreements } = await reads(listDisagreements, one.teacher, { caseId: one.caseId })
  const id = disagreements[0]?.id ?? ''
  const settles = (actor: Actor, version: number) =>
    does(settleDisagreement, actor, { caseId: one.caseId, disagreementId: id, outcome: OUTCOME, version })
  return { ...one, id, settles }
}
