import { listing } from '../../../platform/api/operation.ts'
import { answerShown } from '../../gap/model.ts'
import { settingsOf } from '../../organisation/index.ts'
import { maySeeOwnUnit } from '../access.ts'
import * as api from '../api.ts'
import { gapsOfUnit, holdersOfUnit, weekOfUnit } from '../store/gaps.ts'

/** Enheten min: what stands still in the leader's unit, without a word of what it is about. */
export const unit = listing(api.unit, {
  allow: maySeeOwnUnit,
  handle: async ({ tx, actor, now }) => {
    if (actor.kind !== 'employee') throw new Error('the policy lets only leaders through')
    const [gaps, holders, week, settings] = await Promise.all([
      gapsOfUnit(tx, actor),
      holdersOfUnit(tx, actor),
      weekOfUnit(tx, actor),
      settingsOf(tx, actor.municipality, now),
    ])
    // A leader reads that somebody has answered, and the reason; what was written is about the child.
    const shown = gaps.map(gap => ({ ...gap, answer: answerShown(settings, gap.answer, { id: null, seesAll: false }) }))
    return { gaps: shown, holders, ...week, caseloadLimit: settings.caseloadLimit }
  },
})
