import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import type { Label, Settings } from '../../settings/model.ts'
import { offered } from '../../settings/model.ts'
import { mayReadAsked, mayReadForUnit, mayTakeBack } from '../access.ts'
import * as api from '../api.ts'
import { questionsForUnit, questionsIn } from '../store.ts'
import type { NamedQuestion } from '../store.ts'
import { unitOf } from './find.ts'

/** A kind in the municipality's words, also one that is no longer offered. */
export const labelOf = (
  { unitQuestionKinds }: Pick<Settings, 'unitQuestionKinds'>,
  kind: string | null,
): Label | null => unitQuestionKinds.find(one => one.id === kind)?.label ?? null

const named = (one: Omit<NamedQuestion, 'words'>, settings: Pick<Settings, 'unitQuestionKinds'>) => ({
  ...one,
  kind: labelOf(settings, one.kind),
  askedBy: one.askedByName,
  endedBy: one.endedByName,
})

export const listInCase = operation(api.listInCase, {
  subject: findCase,
  allow: mayReadAsked,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    showed([subject.child.id])
    const [questions, settings] = await Promise.all([
      questionsIn(tx, { municipality, caseId: input.caseId, limit: input.limit }),
      settingsOf(tx, municipality, now),
    ])
    return {
      questions: questions.map(one => ({
        ...named(one, settings),
        words: one.words,
        to: one.toName,
        mayTakeBack: one.state === 'sent' && mayTakeBack(actor, { inCase: subject, question: one }, now).allowed,
      })),
      kinds: offered(settings.unitQuestionKinds),
      open: subject.childCase.status !== 'closed',
    }
  },
})

export const listForUnit = operation(api.listForUnit, {
  subject: unitOf,
  allow: mayReadForUnit,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    if (actor.kind !== 'employee') throw new Error('the policy lets only employees through')
    const ofUnit = actor.role === 'coordinating_unit' || (actor.role === 'leader' && subject.ofUnit)
    const [rows, settings] = await Promise.all([
      questionsForUnit(tx, actor, { now, ofUnit, limit: input.limit }),
      settingsOf(tx, actor.municipality, now),
    ])
    showed(rows.flatMap(one => (one.seen ? [one.childId] : [])))
    return { questions: rows.map(one => ({ ...one, ...named(one, settings), mine: one.toId === actor.id })) }
  },
})
