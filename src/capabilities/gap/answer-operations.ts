import type { Actor } from '../../kernel/actor.ts'
import { conflict, refuse } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { findCase, findUnitCase, mayLookInCase } from '../case/index.ts'
import { settingsOf } from '../settings/index.ts'
import { offered } from '../settings/model.ts'
import type { Settings } from '../settings/model.ts'
import { topicsSeen } from '../sight/index.ts'
import { mayAnswer } from './access.ts'
import { addAnswer, findGapOf } from './answer-store.ts'
import type { GapFound } from './answer-store.ts'
import * as api from './api.ts'
import { answerShown } from './model.ts'
import { latestUntil, notAnswered } from './rules.ts'

async function findAnswerable(tx: Tx, { caseId, gapId }: { caseId: string; gapId: string }, actor: Actor) {
  const [inside, outside, gap] = await Promise.all([
    findCase(tx, { caseId }, actor),
    findUnitCase(tx, { caseId }, actor),
    findGapOf(tx, { caseId, serviceId: null, gapId, municipality: actor.municipality }),
  ])
  return inside && outside && gap && { inside, outside, gap, ...gap }
}
type Found = NonNullable<Awaited<ReturnType<typeof findAnswerable>>>

/** The municipality's rules of today, with what the operation loads. */
export const rulesOfToday = (tx: Tx, _input: unknown, { municipality }: Actor, now: Date) =>
  settingsOf(tx, municipality, now)

/** Who answers what, by which rules; and whether the words of an answer are theirs to read. */
export interface Answering {
  readonly actor: Actor
  readonly now: Date
  readonly gap: GapFound
  readonly settings: Settings
  readonly seesAll: boolean
}

const shown = ({ gap: { id: gapId, version, answer }, settings, actor, seesAll }: Answering) => ({
  ...{ gapId, version, answer: answerShown(settings, answer, { id: actor.id, seesAll }) },
})

/** What a gap can be answered with, whatever it is of. */
export const openedBy = (one: Answering) => ({
  ...shown(one),
  reasons: offered(one.settings.gapReasons),
  latest: latestUntil(one.settings, dayOf(one.now)),
})

interface Given {
  readonly version: number
  readonly reason: string
  readonly words: string
  readonly until: Day
}

/** Keeps that a gap is none, whatever it is of. */
export async function giveAnswer(tx: Tx, one: Answering, given: Given) {
  const why = notAnswered(one.gap, given, one.settings, dayOf(one.now))
  return why ? refuse(why) : keep(tx, one, given.version, given)
}

/** Keeps that it is one after all. */
export async function takeAnswerBack(tx: Tx, one: Answering, { version }: Pick<Given, 'version'>) {
  const isNone = one.gap.version === version && one.gap.answer === null
  return isNone ? refuse('gap.not_answered') : keep(tx, one, version, null)
}

async function keep(tx: Tx, one: Answering, version: number, answer: Omit<Given, 'version'> | null) {
  const { gap, actor, now } = one
  const next = { municipality: actor.municipality, by: actor.id, now, answer }
  if (gap.version !== version || !(await addAnswer(tx, gap, next))) return conflict(shown(one))
  return { gapId: gap.id, version: gap.version + 1 }
}

const inCase = ({ gap, inside }: Found, settings: Settings, actor: Actor, now: Date): Answering => {
  const seesAll = mayLookInCase(actor, inside, now).allowed && topicsSeen(inside.sight, now) === 'all'
  return { actor, now, gap, settings, seesAll }
}

/** Whose page of looks it is told on: the child's, when the actor sees the case; a leader learns of nobody. */
const seen = ({ inside }: Found, actor: Actor, now: Date): readonly string[] =>
  mayLookInCase(actor, inside, now).allowed ? [inside.child.id] : []

/** What a gap can be answered with. */
export const openGap = operation(api.openGap, {
  subject: findAnswerable,
  beside: rulesOfToday,
  allow: mayAnswer,
  handle: async ({ actor, now, subject, beside, showed }) => {
    showed(seen(subject, actor, now))
    return openedBy(inCase(subject, beside, actor, now))
  },
})

/** Says that a gap is none. */
export const answerGap = operation(api.answerGap, {
  subject: findAnswerable,
  beside: rulesOfToday,
  allow: mayAnswer,
  handle: async ({ tx, actor, now, input, subject, beside, showed }) => {
    showed(seen(subject, actor, now))
    return giveAnswer(tx, inCase(subject, beside, actor, now), input)
  },
})

/** Says that it is a gap after all. */
export const takeBack = operation(api.takeBack, {
  subject: findAnswerable,
  beside: rulesOfToday,
  allow: mayAnswer,
  handle: async ({ tx, actor, now, input, subject, beside, showed }) => {
    showed(seen(subject, actor, now))
    return takeAnswerBack(tx, inCase(subject, beside, actor, now), input)
  },
})
