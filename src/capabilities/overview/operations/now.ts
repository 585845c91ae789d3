import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase, mayActInCase } from '../../case/index.ts'
import { shownTo, topicsSeen } from '../../sight/index.ts'
import * as api from '../api.ts'
import { lanesOf } from '../rules.ts'
import { gapsOfCase } from '../store/gaps.ts'
import { meetingsAhead, promisedMeasures } from '../store/promises.ts'

/** Nå: gaps, and who does what by when, as far as the actor may see. */
export const now = operation(api.now, {
  subject: findCase,
  allow: mayActInCase,
  handle: async ({ tx, actor, now: at, input: { caseId }, subject, showed }) => {
    const { municipality } = actor
    const [gaps, measures, meetings] = await Promise.all([
      gapsOfCase(tx, municipality, caseId),
      promisedMeasures(tx, municipality, caseId),
      meetingsAhead(tx, municipality, caseId),
    ])
    const may = (told: Parameters<typeof shownTo>[3]) => shownTo(actor, subject.sight, at, told)
    // A gap tells of what it is in: whoever sees only some topics is told of own gaps alone.
    const all = topicsSeen(subject.sight, at) === 'all'
    showed([subject.child.id])
    return {
      gaps: gaps.filter(gap => all || gap.mustActId === actor.id),
      lanes: lanesOf(measures.filter(may), dayOf(at)),
      meetings: meetings.filter(may),
    }
  },
})
