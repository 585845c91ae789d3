import { aboutEach } from '../../platform/api/about-person.ts'
import type { AboutPart } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { takeBackBlind } from '../case/index.ts'
import { measureSet } from '../plan/index.ts'
import { noesAboutPerson } from './operations/noes.ts'
import { listTasks } from './operations/read.ts'
import { onMeasureSet } from './operations/set.ts'
import { takeBackTasks } from './operations/take-back.ts'
import { answerTask, askAgain, takeBackTask } from './operations/write.ts'

/** What the capability carries out. */
export const taskOperations: readonly AnyOperation[] = [listTasks, answerTask, takeBackTask, askAgain]

/** Stands behind the port of plan, and takes back what is asked of whoever may know of it no more. */
export function fillTaskPorts(): void {
  measureSet.fill(onMeasureSet)
  takeBackBlind.add(takeBackTasks)
}

/** What is kept about a person here, as that person reads it. */
export const taskAboutPerson: readonly AboutPart[] = [aboutEach('case', 'tasks', listTasks, ['task']), noesAboutPerson]
