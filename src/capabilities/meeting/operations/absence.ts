import { refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { appendLog } from '../../case/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { mayLeadMeeting } from '../access.ts'
import * as api from '../api.ts'
import { notExplained } from '../rules/absence.ts'
import { absenceOf, familyMissed, insertAbsence } from '../store/absence.ts'
import { minutesOf } from '../store/minutes.ts'
import { askThem } from './ask-them.ts'
import { familyToAsk } from './candidates.ts'
import { findMeeting } from './find.ts'

export const explainAbsence = operation(api.explainAbsence, {
  subject: findMeeting,
  allow: mayLeadMeeting,
  handle: async ({ tx, actor, now, input, subject: { inCase, meeting }, newId, showed }) => {
    const { municipality } = actor
    showed([inCase.child.id])
    const [settings, missed, before] = await Promise.all([
      settingsOf(tx, municipality, now),
      familyMissed(tx, municipality, meeting.id),
      absenceOf(tx, municipality, meeting.id),
    ])
    const why = notExplained({ missed, before }, input.reason, settings)
    if (why) return why
    const { reason, words, forFamily } = input
    const said = { id: newId(), reason, words, forFamily, byId: actor.id, at: now }
    await insertAbsence(tx, municipality, meeting.id, said)
    const { caseId, topic, audience, notFor } = meeting
    const told = { municipality, caseId, actor, topic, now, newId, facts: { day: dayOf(meeting.startsAt) } } as const
    const whom = forFamily ? { audience, notFor } : ({ audience: 'team' } as const)
    await appendLog(tx, { ...told, ...whom, kind: 'meeting.without_family' })
    return { id: said.id }
  },
})

export const askFamily = operation(api.askFamily, {
  subject: findMeeting,
  allow: mayLeadMeeting,
  handle: async ({ tx, actor, now, subject: { inCase, meeting, invitees }, newId, showed }) => {
    const { municipality } = actor
    showed([inCase.child.id])
    const [minutes, missed] = await Promise.all([
      minutesOf(tx, municipality, [meeting.id]),
      familyMissed(tx, municipality, meeting.id),
    ])
    if (minutes.length === 0) return refuse('meeting.no_minutes')
    if (!missed) return refuse('meeting.family_not_missed')
    const { family, settings } = await familyToAsk(tx, municipality, { inCase, invitees }, now)
    if (family.length === 0) return refuse('meeting.nobody_to_ask')
    const asking = { municipality, kind: 'minutes', meeting, childId: inCase.child.id, invitees: family } as const
    await askThem(tx, { ...asking, askedBy: actor.id, settings, now, newId })
    return { id: meeting.id }
  },
})
