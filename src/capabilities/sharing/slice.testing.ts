import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { aHouse, testDatabase } from '../../../tests/house.ts'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, AnyOperation, Operation } from '../../platform/api/operation.ts'
import { fillBatonPorts } from '../baton/index.ts'
import { sightChanged } from '../case/index.ts'
import { aCase, inTest } from '../case/testing.ts'
import type { CaseOptions } from '../case/testing.ts'
import type { Answer } from './model.ts'
import { fillSharingPorts } from './index.ts'
import { answerConsent } from './operations/answer.ts'
import { requestConsent } from './operations/request.ts'
import { sharingTicks } from './jobs.ts'

/** Carries out as an actor, with a key of its own. */
export const asActor =
  (house: House) =>
  <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: unknown) =>
    carryOut(house, op, { actor, input, key: randomUUID() })

/**
 * Lars in two homes: a case that the school owns and the teacher holds, with an adviser of PPT as participant and the
 * access facts as sharing computes them: nobody has consented to anything.
 */
export async function aSharedCase(options: CaseOptions = {}) {
  fillBatonPorts()
  fillSharingPorts()
  const [house, database] = await Promise.all([aHouse(), testDatabase()])
  const lars = await aCase(database, options)
  const { municipality, caseId, ppt, adviser } = lars
  const now = theClock.now()
  await inTest(database, municipality, async tx => {
    const row = { municipality_id: municipality, case_id: caseId, service_id: ppt, employee_id: adviser.id }
    await tx
      .insertInto('participant')
      .values({ ...row, id: randomUUID(), valid_from: now })
      .execute()
    await sightChanged(tx, { municipality, caseId, now, newId: randomUUID })
  })
  const act = asActor(house)
  const [hege, trond] = lars.guardians
  const ask = (topics: readonly string[] = ['plan', 'health'], serviceId: string = ppt) =>
    act(requestConsent, lars.teacher, {
      ...{ caseId, serviceId, topics, purpose: 'cooperation' },
      ...{ why: 'PPT kan hjelpe oss å forstå.', validTo: '2027-06-01' },
    })
  const says = (actor: Actor, answer: Answer, over: Record<string, unknown> = {}) => {
    const limits = answer === 'limited' ? { limits: 'Ikke noe om hjemmet mitt.' } : {}
    const answers = ['plan', 'health'].map(topic => ({ topic, answer, ...limits }))
    return act(answerConsent, actor, { caseId, serviceId: ppt, answers, ...over })
  }
  return { ...lars, house, database, act, ask, says, hege, trond }
}
export type SharedCase = Awaited<ReturnType<typeof aSharedCase>>

const rooms = new URL('../', import.meta.url)

/** Every read that the capabilities offer the server; what is added later is among them. */
export async function allReads(): Promise<readonly AnyOperation[]> {
  const files = readdirSync(rooms).map(name => new URL(`${name}/index.ts`, rooms))
  const modules: Record<string, unknown>[] = await Promise.all(
    files.filter(file => existsSync(file)).map(file => import(/* @vite-ignore */ file.href)),
  )
  const offered: unknown[] = modules.flatMap(one => Object.values(one).filter(Array.isArray).flat())
  return offered.filter(isOperation).filter(op => op.contract['~orpc'].meta.kind === 'read')
}

const isOperation = (one: unknown): one is AnyOperation =>
  typeof one === 'object' && one !== null && 'contract' in one && 'handle' in one

/** What the clock does once a day: takes back what is asked of those who may no longer see it. */
export const takeBackDaily = async ({ house, municipality }: { house: House; municipality: number }) =>
  sharingTicks.find(one => one.name === 'sharing.take_back')?.run(house, municipality, theClock.now())
