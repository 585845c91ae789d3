import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase, mayLookInCase } from '../../case/index.ts'
import { answerShown, isToldOf } from '../../gap/model.ts'
import type { AnswerReader } from '../../gap/model.ts'
import { settingsOf } from '../../settings/index.ts'
import type { Settings } from '../../settings/model.ts'
import { shownTo, topicsSeen } from '../../sight/index.ts'
import type { Told } from '../../sight/model.ts'
import * as api from '../api.ts'
import { aheadOf, lanesOf, namedStep, stepOf } from '../rules.ts'
import type { FoundCaseGap } from '../model.ts'
import { aroundNow } from '../store/promises.ts'

/** A gap about a step names it. */
const named =
  (settings: Settings, reader: AnswerReader) =>
  ({ keptBy: _unshown, ...gap }: FoundCaseGap) => ({
    ...gap,
    answer: answerShown(settings, gap.answer, reader),
    facts: { ...gap.facts, ...namedStep(settings, { kind: 'gap', facts: { ...gap.facts, type: gap.type } }) },
  })

/** A gap in a measure that may not be seen: that it is there, not what it is called. */
const withoutTitle = (gap: FoundCaseGap): FoundCaseGap => {
  const { title: _hidden, other: _too, ...facts } = gap.facts
  return { ...gap, facts }
}

/** Nå: the step with its guide, gaps, and who does what by when, as far as the actor may see. */
export const now = operation(api.now, {
  subject: findCase,
  beside: (tx, { caseId }, { municipality }, at) =>
    Promise.all([aroundNow(tx, { municipality, caseId }), settingsOf(tx, municipality, at)]),
  allow: mayLookInCase,
  handle: async ({ actor, now: at, subject, beside: [around, settings], showed }) => {
    const { childCase, child, sight } = subject
    const may = (told: Told) => shownTo(actor, sight, at, told)
    const [bars, meetings, [before]] = [
      around.bars.filter(may),
      around.meetings.filter(may),
      around.strengths.filter(may),
    ]
    // A gap or a consent's end tells of what the case is in: whoever sees only some topics is told of own gaps alone.
    const all = topicsSeen(sight, at) === 'all'
    const { ages } = settings
    const ahead = aheadOf(
      { bars, meetings, consentUntil: all ? around.consentUntil : null, birthDate: child.birthDate, ages },
      dayOf(at),
    )
    const told = (gap: FoundCaseGap) => isToldOf(actor, gap)
    const step = stepOf(settings, childCase)
    showed([child.id])
    return {
      step: step && { ...step, before: before ?? null },
      ahead,
      gaps: (all
        ? around.gaps.filter(told)
        : around.gaps.filter(gap => gap.mustActId === actor.id).map(withoutTitle)
      ).map(named(settings, { id: actor.id, seesAll: all })),
      lanes: lanesOf(
        bars.filter(bar => !bar.open),
        dayOf(at),
      ),
      meetings,
    }
  },
})
