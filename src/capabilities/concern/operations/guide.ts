import { employeeOf } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import { listing } from '../../../platform/api/operation.ts'
import { employeeById, employeesOfService, serviceById, settingsOf } from '../../organisation/index.ts'
import type { Settings } from '../../organisation/model.ts'
import { deadlineDay } from '../../organisation/model.ts'
import { mayWonder } from '../access.ts'
import * as api from '../api.ts'
import { deadlinesFrom } from '../rules/concern.ts'
import { leaderFor } from './share.ts'

const NOBODY = { kind: 'nobody' } as const

const daysFrom = (settings: Settings, now: Date) => {
  const today = dayOf(now)
  return {
    today,
    ...deadlinesFrom(settings, today, false),
    talkBySchool: deadlinesFrom(settings, today, true).talkBy,
    decisionDays: settings.deadlines.concernDecisionDays,
    adviceBy: deadlineDay(settings, 'invitationAnswerDays', today),
  }
}

export const concernGuide = listing(api.concernGuide, {
  allow: mayWonder,
  handle: async ({ tx, actor, now }) => {
    const { municipality, serviceId } = employeeOf(actor)
    const [settings, service, colleagues, leaderId] = await Promise.all([
      settingsOf(tx, municipality, now),
      serviceById(tx, municipality, serviceId),
      employeesOfService(tx, municipality, serviceId, now),
      leaderFor(tx, municipality, { serviceId, about: NOBODY }, now),
    ])
    const leader = leaderId === undefined ? undefined : await employeeById(tx, municipality, leaderId)
    return {
      ...daysFrom(settings, now),
      leader: leader?.name ?? null,
      kind: service?.kind ?? null,
      school: service?.kind === 'school' || service?.kind === 'upper_secondary',
      phones: settings.phones,
      signs: settings.signs,
      signsWhy: settings.signsWhy,
      steps: settings.steps.filter(step => step.level === 0),
      topics: settings.topics,
      colleagues: [...new Map(colleagues.map(one => [one.id, one])).values()],
    }
  },
})
