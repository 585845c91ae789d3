import { takeBackDaily } from '../sharing/slice.testing.ts'
import { randomUUID } from 'node:crypto'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { addMonths, dayOf, instantAt } from '../../kernel/time.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { aService, anEmployee, inTest } from '../case/testing.ts'
import { compose } from '../../apps/server/compose.ts'
import { TOPIC_IDS } from '../organisation/model.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import { answerConsent } from '../sharing/operations/answer.ts'
import { requestConsent } from '../sharing/operations/request.ts'
import { transitionTicks } from './jobs.ts'
import { answerPack } from './operations/answer.ts'
import { listTransitions } from './operations/list.ts'
import { sendTransition } from './operations/send.ts'
import { askFamily, writeBlock } from './operations/write.ts'

type Made = Awaited<ReturnType<typeof aSharedCase>>
type Rows = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** Lia school, or a service of another kind in its place, with a principal and two who can receive. */
const liaIn = ({ municipality }: Made, rows: Rows, kind: string) =>
  rows(async tx => {
    const school = await aService(tx, municipality, 'Lia skole', kind)
    const at = { municipality, serviceId: school }
    return {
      school,
      principal: await anEmployee(tx, at, 'Bente Lia', 'leader'),
      receiver: await anEmployee(tx, at, 'Ola Lia'),
      other: await anEmployee(tx, at, 'Siv Lia'),
    }
  })

/** What the rows of a case say. */
const readsOf = ({ municipality, caseId, teacher, school }: Made, rows: Rows) => ({
  gaps: async () => {
    const found = await rows(tx =>
      tx
        .selectFrom('gap_now')
        .select(['type', 'must_act_id'])
        .where('municipality_id', '=', municipality)
        .where('case_id', '=', caseId)
        .execute(),
    )
    return found.filter(one => one.type?.startsWith('transition')).map(one => [one.type, one.must_act_id])
  },
  asks: (kind: string) =>
    rows(tx =>
      tx
        .selectFrom('ask')
        .select(['to_id', 'state'])
        .where('municipality_id', '=', municipality)
        .where('kind', '=', kind)
        .orderBy('sent_at')
        .orderBy('id')
        .execute(),
    ),
  goal: (more: { readonly topic?: string; readonly audience?: string } = {}) =>
    rows(async tx => {
      const id = randomUUID()
      const goal = { whose: 'child', words: 'Jeg vil bygge med noen', status: 'open', added_by: teacher.id }
      const told = { topic: 'plan', audience: 'everyone', service_id: school, ...more }
      await tx
        .insertInto('goal')
        .values({ municipality_id: municipality, id, case_id: caseId, ...goal, ...told, at: theClock.now() })
        .execute()
      return id
    }),
})

/** What people do in a case. */
const actsOf = ({ act, caseId, teacher, guardians }: Made) => {
  const done = async <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) => {
    const outcome = await act(op, actor, { caseId, ...input })
    if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
    return outcome.reply
  }
  const page = (actor: Actor) => done(listTransitions, actor, {})
  return {
    done,
    page,
    /** What comes of it, by the code of a refusal. */
    comes: async <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) => {
      const { is, ...outcome } = await act(op, actor, { caseId, ...input })
      return 'refusal' in outcome ? outcome.refusal.code : is
    },
    /** The one transition of the case, as somebody reads it. */
    one: async (actor: Actor) => {
      const [found] = (await page(actor)).transitions
      if (!found) throw new Error('no transition is shown')
      return found
    },
    /** Both guardians open topics to a service. */
    opens: async (serviceId: string, topics: readonly string[] = TOPIC_IDS) => {
      const request = { serviceId, topics, purpose: 'cooperation', why: 'Så de kan ta imot Noor.' }
      await done(requestConsent, teacher, { ...request, validTo: addMonths(dayOf(theClock.now()), 9) })
      const answers = topics.map(topic => ({ topic, answer: 'yes' as const }))
      for (const guardian of guardians) await done(answerConsent, guardian, { serviceId, answers })
    },
  }
}

/** Noor, who comes to school in August 2027: a kindergarten owns her case, and Lia school can receive. */
export async function aNoor(
  options: { readonly birthDate?: string; readonly kind?: string; readonly liaKind?: string } = {},
) {
  compose()
  const { birthDate = '2021-12-31', kind = 'kindergarten', liaKind = 'school' } = options
  const made = await aSharedCase({ birthDate, childName: 'Noor Prøve' })
  const { municipality, database, house } = made
  const rows: Rows = work => inTest(database, municipality, work)
  await rows(tx => tx.updateTable('service').set({ kind }).where('id', '=', made.school).execute())
  return {
    ...made,
    ...readsOf(made, rows),
    ...actsOf(made),
    rows,
    lia: await liaIn(made, rows, liaKind),
    at: (day: string) => theClock.set(instantAt(day, '09:00')),
    tick: async () => {
      await takeBackDaily({ house, municipality })
      for (const tick of transitionTicks) await tick.run(house, municipality, theClock.now())
    },
  }
}
export type Noor = Awaited<ReturnType<typeof aNoor>>

/** Writes a block as the holder. */
export const written = async (noor: Noor, block: string, over: object = {}) => {
  const { id: transitionId } = await noor.one(noor.teacher)
  return noor.done(writeBlock, noor.teacher, {
    ...{ transitionId, block, version: 0, words: 'Hun liker å bygge.', picked: [] },
    ...over,
  })
}
export const YES = { version: 1, answer: 'yes' as const }
/** Begun by the clock, with two blocks of the pack, asked of both parents. */
export async function asked(topics?: readonly string[]) {
  const noor = await aNoor()
  noor.at('2027-02-15')
  await noor.tick()
  await written(noor, 'strengths')
  await written(noor, 'home', { words: 'Bestemor henter på fredager.' })
  await noor.opens(noor.lia.school, topics)
  const { id: transitionId, version } = await noor.one(noor.teacher)
  await noor.done(askFamily, noor.teacher, { transitionId, version, toServiceId: noor.lia.school })
  return { noor, transitionId }
}
/** The same, answered by both, and sent to the service. */
export async function sent(topics?: readonly string[]) {
  const { noor, transitionId } = await asked(topics)
  const [hege, trond] = noor.guardians
  const [strengths, home] = ['strengths', 'home'].map(block => ({ ...YES, block }))
  await noor.done(answerPack, hege, { transitionId, answers: [strengths, home] })
  await noor.done(answerPack, trond, {
    transitionId,
    answers: [strengths, { ...home, answer: 'no', words: 'Ikke det.' }],
  })
  const { version } = await noor.one(noor.teacher)
  await noor.done(sendTransition, noor.teacher, { transitionId, version })
  return { noor, transitionId }
}
