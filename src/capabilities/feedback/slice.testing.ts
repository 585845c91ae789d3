import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import * as z from 'zod'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { addDays, dayOf, instantAt } from '../../kernel/time.ts'
import { inTest } from '../case/testing.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { aTellingCase, done } from '../own-word/slice.testing.ts'
import { feedbackTicks } from './jobs.ts'
import type { Answer } from './model.ts'
import { openFeedback } from './operations/open.ts'
import { answerFeedback } from './operations/answer.ts'
import { tellJob } from './operations/tell.ts'
import { insertAnswer } from './store/answer.ts'
import { insertAsk, settleAsk } from './store/ask.ts'

export { done, tried } from '../own-word/slice.testing.ts'

/** A youth of thirteen with two parents in a case that has just begun. */
export const anAskingCase = aTellingCase
export type Here = Awaited<ReturnType<typeof anAskingCase>>

/** Some day later, at noon, the clock's work of that day. */
export async function onDay(here: Here, day: string): Promise<void> {
  theClock.set(instantAt(day, '12:00'))
  for (const tick of feedbackTicks) await tick.run(here.house, here.municipality, theClock.now())
}
export const daysAfter = (day: string, days: number) => addDays(day, days)

/** What somebody is asked, has answered and reads. */
export const feedbackOf = ({ caseId }: Here, who: Actor) => done(who, openFeedback, { caseId })
/** Answers what stands; answers the answer's id. */
export async function answers(here: Here, who: Actor, value = 3, words?: string): Promise<string> {
  const { ask } = await feedbackOf(here, who)
  if (!ask) throw new Error('nobody asks')
  const items = ask.questions.map(({ id }) => ({ question: id, value }))
  const given = { caseId: here.caseId, askId: ask.id, version: 0, items, ...(words && { words }) }
  return (await done(who, answerFeedback, given)).id
}
/** What somebody is told about being asked, and about what came of it. */
export const told = async (who: Actor, show: 'all' | 'unread' = 'all') =>
  (await done(who, listNotices, { show })).notices.filter(one => one.kind.startsWith('feedback_'))

/** The municipality's settings are changed by somebody: `change` is set at a path. */
export const settingsChange = (here: Here, path: string, change: string) =>
  inTest(here.database, here.municipality, tx =>
    sql`insert into municipality_settings (municipality_id, version, valid_from, content, changed_at, note)
      select municipality_id, version + 1, valid_from, jsonb_set(content, ${path}::text[], ${change}::jsonb), changed_at, note
      from municipality_settings where municipality_id = ${here.municipality} order by version desc limit 1`.execute(
      tx,
    ),
  )

/** What is given to the outbox is done, until nothing waits; answers how many jobs there were. */
export async function tellsThose(here: Here, doneId: string): Promise<number> {
  const jobs = [Job.parse({ municipality: here.municipality, doneId, after: null })]
  const noting = {
    ...here.house,
    enqueueIn: () => async (_name: string, job: object) => void jobs.push(Job.parse(job)),
  }
  for (const job of jobs) await tellJob.work(noting, job)
  return jobs.length
}
const Job = z.object({ municipality: z.int(), doneId: z.string(), after: z.string().nullable() })

/** Some are asked about a service, each about a child of its own, and it is settled by then without an answer: at once, where nothing else is said. */
export async function manyAsked(
  here: Here,
  {
    serviceId,
    askedAt,
    settledAt = askedAt,
    until = dayOf(settledAt),
    childIds,
  }: { serviceId: string; askedAt: Date; settledAt?: Date; until?: string; childIds: readonly string[] },
): Promise<void> {
  await inTest(here.database, here.municipality, async tx => {
    for (const childId of childIds) {
      const of = { caseId: here.caseId, childId, personId: childId, who: 'youth', phase: 'during', serviceId } as const
      const ask = { ...of, id: randomUUID(), askedAt, openUntil: until, remindedAt: null, settled: null }
      await insertAsk(tx, here.municipality, { ...ask, questions: [] }, instantAt('2030-01-01', '00:00'))
      await settleAsk(tx, here.municipality, ask.id, { settled: 'lapsed', at: settledAt })
    }
  })
}

/** Many have answered about one service in a half-year: each about a child of its own case. */
export async function manyAnswered(
  here: Here,
  many: {
    readonly count: number
    readonly serviceId: string
    readonly halfYear: string
    readonly value: number
    readonly childIds: readonly string[]
  },
): Promise<void> {
  const { count, serviceId, halfYear, value, childIds } = many
  const at = instantAt(`${halfYear.slice(0, 4)}-${halfYear.endsWith('1') ? '03' : '09'}-01`, '12:00')
  const trust = { nb: 'Jeg stoler på dem.', nn: 'Eg stoler på dei.' }
  await inTest(here.database, here.municipality, async tx => {
    for (let no = 0; no < count; no += 1) {
      const childId = childIds[no % childIds.length] ?? ''
      const of = { caseId: here.caseId, childId, personId: childId, who: 'youth', phase: 'during', serviceId } as const
      const ask = {
        ...of,
        id: randomUUID(),
        askedAt: at,
        openUntil: dayOf(at),
        remindedAt: null,
        settled: null,
        questions: [],
      }
      await insertAsk(tx, here.municipality, ask, instantAt('2030-01-01', '00:00'))
      await settleAsk(tx, here.municipality, ask.id, { settled: 'answered', at })
      const one: Answer = {
        ...{ ...of, id: randomUUID(), askId: ask.id, halfYear, at, version: 1 },
        ...{ items: [{ question: 'trust', theme: 'trust', words: trust, value }], words: null },
      }
      await insertAnswer(tx, here.municipality, one, { at, forgetAt: instantAt('2030-01-01', '00:00') })
    }
  })
}
