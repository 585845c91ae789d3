import { refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { mayAnswerThreshold, mayRegisterThreshold } from '../access.ts'
import * as api from '../api.ts'
import { mayInvite } from '../rules.ts'
import { thresholdsOf } from '../../signer/model.ts'
import { findThreshold, say, sayOfParent } from './say.ts'

export const answerThreshold = operation(api.answerThreshold, {
  subject: findThreshold,
  allow: mayAnswerThreshold,
  handle: async call => {
    const { input, now, subject, showed } = call
    showed([subject.child.id])
    return say(call, input.said, { method: 'portal', archiveRef: null, registeredBy: null, at: now })
  },
})

export const registerThreshold = operation(api.registerThreshold, {
  subject: findThreshold,
  allow: mayRegisterThreshold,
  handle: async call => {
    const { input, actor, now, subject, showed } = call
    const { said, method, archiveRef = null } = input
    showed([subject.child.id])
    if ((method === 'paper') !== (archiveRef !== null)) return refuse('threshold.paper_where')
    return say(call, said, { method, archiveRef, registeredBy: actor.id, at: now })
  },
})

export const inviteParent = operation(api.inviteParent, {
  subject: findCase,
  allow: mayAnswerThreshold,
  handle: async call => {
    const { tx, actor, input, now, subject, showed } = call
    const { child, childCase } = subject
    showed([child.id])
    if (childCase.status === 'closed') return refuse('case.already_closed')
    const { ages, deadlines } = await settingsOf(tx, actor.municipality, now)
    const own = child.birthDate && thresholdsOf(child.birthDate, ages).find(one => one.changes.includes('owns'))
    if (!mayInvite(own ? own.on : null, now, deadlines.ageReminderDays)) return refuse('threshold.not_yet_own')
    return sayOfParent(call, input.parent, { method: 'portal', archiveRef: null, registeredBy: null, at: now })
  },
})
