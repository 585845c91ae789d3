import { randomUUID } from 'node:crypto'
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
  return (await done(who, answerFeedback, { caseId: here.caseId, askId: ask.id, items, ...(words && { words }) })).id
}
/** What somebody is told about being asked, and about what came of it. */
export const told = async (who: Actor, show: 'all' | 'unread' = 'all') =>
  (await done(who, listNotices, { show })).notices.filter(one => one.kind.startsWith('feedback_'))

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
      const ask = { ...of, id: randomUUID(), askedAt: at, openUntil: dayOf(at), remindedAt: null, settled: null }
      await insertAsk(tx, here.municipality, ask, instantAt('2030-01-01', '00:00'))
      await settleAsk(tx, here.municipality, ask.id, { settled: 'answered', at })
      const one: Answer = {
        ...{ ...of, id: randomUUID(), askId: ask.id, halfYear, at },
        ...{ items: [{ question: 'trust', theme: 'trust', words: trust, value }], words: null },
      }
      await insertAnswer(tx, here.municipality, one, { at, forgetAt: instantAt('2030-01-01', '00:00') })
    }
  })
}
