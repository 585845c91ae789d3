import { randomUUID } from 'node:crypto'
import { aHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import type { aCase } from '../case/testing.ts'
import type { NewMeasure } from './model.ts'
import { addMeasure } from './operations/measure.ts'
import { openPlan } from './operations/open.ts'

export const house = await aHouse()
export type Case = Awaited<ReturnType<typeof aCase>>

/** Carries out and expects it done. */
export async function done<C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) {
  const outcome = await carryOut(house, op, { actor, key: randomUUID(), input })
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.reply
}

/** Carries out and tells what came of it: a refusal by its code. */
export async function tried<C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) {
  const outcome = await carryOut(house, op, { actor, key: randomUUID(), input })
  return outcome.is === 'refused' && outcome.refusal instanceof Refusal ? outcome.refusal.code : outcome.is
}

/** A new measure at school. */
export const measure = (more: Partial<NewMeasure> & Pick<NewMeasure, 'responsible'>): NewMeasure => ({
  goalId: null,
  title: 'Fast voksen i friminuttene',
  details: null,
  arena: 'school',
  startsOn: '2026-11-24',
  evaluateOn: '2026-12-15',
  topic: 'plan',
  ...more,
})

/** Adds a measure that the teacher is responsible for, unless said otherwise. */
export const byTeacher = (one: Case, more: Partial<NewMeasure> = {}) =>
  done(addMeasure, one.teacher, {
    caseId: one.caseId,
    ...measure({ responsible: { kind: 'employee', id: one.teacher.id }, ...more }),
  })

/** The plan as somebody sees it. */
export const planFor = (actor: Actor, caseId: string) => done(openPlan, actor, { caseId })
