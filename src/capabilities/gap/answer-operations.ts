import type { Actor } from '../../kernel/actor.ts'
import { conflict, refuse } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { findCase, findUnitCase, mayLookInCase } from '../case/index.ts'
import { settingsOf } from '../settings/index.ts'
import { offered } from '../settings/model.ts'
import type { Settings } from '../settings/model.ts'
import { topicsSeen } from '../sight/index.ts'
import { mayAnswer } from './access.ts'
import { addAnswer, findCaseGap } from './answer-store.ts'
import * as api from './api.ts'
import { answerShown } from './model.ts'
import { latestUntil, notAnswered } from './rules.ts'

async function findAnswerable(tx: Tx, input: { caseId: string; gapId: string }, actor: Actor) {
  const [inside, outside, gap] = await Promise.all([
    findCase(tx, input, actor),
    findUnitCase(tx, input, actor),
    findCaseGap(tx, { ...input, municipality: actor.municipality }),
  ])
  return inside && outside && gap && { inside, outside, gap, mustActId: gap.mustActId }
}
type Found = NonNullable<Awaited<ReturnType<typeof findAnswerable>>>

/** The municipality's rules of today, with what the operation loads. */
const rulesOfToday = (tx: Tx, _input: unknown, { municipality }: Actor, now: Date) => settingsOf(tx, municipality, now)

/** The gap as the actor may read it. */
function shown({ gap, inside }: Found, settings: Settings, actor: Actor, now: Date) {
  const { id: gapId, version, answer } = gap
  const seesAll = mayLookInCase(actor, inside, now).allowed && topicsSeen(inside.sight, now) === 'all'
  return { gapId, version, answer: answerShown(settings, answer, { id: actor.id, seesAll }) }
}

/** Whose page of looks it is told on: the child's, when the actor sees the case; a leader learns of nobody. */
const seen = ({ inside }: Found, actor: Actor, now: Date): readonly string[] =>
  mayLookInCase(actor, inside, now).allowed ? [inside.child.id] : []

/** What a gap can be answered with. */
export const openGap = operation(api.openGap, {
  subject: findAnswerable,
  beside: rulesOfToday,
  allow: mayAnswer,
  handle: async ({ actor, now, subject, beside: settings, showed }) => {
    showed(seen(subject, actor, now))
    const latest = latestUntil(settings, dayOf(now))
    return { ...shown(subject, settings, actor, now), reasons: offered(settings.gapReasons), latest }
  },
})

/** Says that a gap is none. */
export const answerGap = operation(api.answerGap, {
  subject: findAnswerable,
  beside: rulesOfToday,
  allow: mayAnswer,
  handle: async ({ tx, actor, now, input, subject, beside: settings, showed }) => {
    const { gap } = subject
    const why = notAnswered(gap, input, settings, dayOf(now))
    if (why) return refuse(why)
    const next = { municipality: actor.municipality, by: actor.id, now, answer: input }
    if (gap.version !== input.version || !(await addAnswer(tx, gap, next)))
      return conflict(shown(subject, settings, actor, now))
    showed(seen(subject, actor, now))
    return { gapId: gap.id, version: gap.version + 1 }
  },
})

/** Says that it is a gap after all. */
export const takeBack = operation(api.takeBack, {
  subject: findAnswerable,
  beside: rulesOfToday,
  allow: mayAnswer,
  handle: async ({ tx, actor, now, input, subject, beside: settings, showed }) => {
    const { gap } = subject
    if (gap.version === input.version && gap.answer === null) return refuse('gap.not_answered')
    const next = { municipality: actor.municipality, by: actor.id, now, answer: null }
    if (gap.version !== input.version || !(await addAnswer(tx, gap, next)))
      return conflict(shown(subject, settings, actor, now))
    showed(seen(subject, actor, now))
    return { gapId: gap.id, version: gap.version + 1 }
  },
})
