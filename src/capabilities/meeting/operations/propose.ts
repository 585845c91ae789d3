import { addDays, dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { openAsksAbout } from '../../ask/index.ts'
import { findCase, mayActOn } from '../../case/index.ts'
import { measuresIn } from '../../plan/index.ts'
import { shownTo } from '../../sight/index.ts'
import type { Told } from '../../sight/model.ts'
import { childViewsIn } from '../../voice/index.ts'
import { proposeAgenda } from '../rules/agenda.ts'
import * as api from '../api.ts'
import { MEETINGS } from '../model.ts'
import { meetingsIn } from '../store/meeting.ts'
import { callable } from './candidates.ts'

export const proposeMeeting = operation(api.proposeMeeting, {
  subject: findCase,
  allow: mayActOn(MEETINGS),
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const [{ candidates, guardians, settings }, measures, views, meetings, asks] = await Promise.all([
      callable(tx, municipality, subject, now),
      measuresIn(tx, municipality, input.caseId),
      childViewsIn(tx, municipality, input.caseId),
      meetingsIn(tx, municipality, input.caseId, 10),
      openAsksAbout(tx, municipality, { kind: 'case', id: input.caseId }),
    ])
    const told = <One extends Told>(one: One) => one.audience === 'everyone' && shownTo(actor, subject.sight, now, one)
    const soon = addDays(dayOf(now), settings.deadlines.evaluationReminderDays)
    const agenda = proposeAgenda({
      measures: measures.filter(one => told(one) && one.status !== 'ended' && one.evaluateOn <= soon),
      asks,
      // On an ordinary day a child speaks to one adult, not to a meeting.
      childViews: views.filter(one => told(one) && one.moment !== 'everyday' && one.words !== null),
      lastMinutesOf: meetings.find(one => one.state === 'held')?.id ?? null,
    })
    showed([subject.child.id])
    return {
      childName: subject.child.name,
      people: candidates.map(one => ({ ...one, me: one.personId === actor.id })),
      agenda: [...agenda],
      interpreterLanguage:
        guardians.find(one => one.interpreterLanguage)?.interpreterLanguage ?? subject.child.interpreterLanguage,
    }
  },
})
