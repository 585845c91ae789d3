import type { EmployeeActor } from '../../../kernel/actor.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import { covers, dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Call } from '../../../platform/api/operation.ts'
import { appendLog, findCase, participantsOf } from '../../case/index.ts'
import { endNotices, tell } from '../../notice/index.ts'
import { allServices, settingsOf } from '../../organisation/index.ts'
import { mayRaise, maySettle } from '../access.ts'
import * as api from '../api.ts'
import { TOPIC } from '../model.ts'
import { dueOf, notRaised } from '../rules.ts'
import { insertDisagreement, saveOutcome } from '../store.ts'
import { findDisagreement } from './find.ts'

/** The log tells that it is so and that the help goes on; the words stand with the disagreement, for the team. */
const audienceOf = (forFamily: boolean) => (forFamily ? 'everyone' : 'team')

export const raiseDisagreement = operation(api.raiseDisagreement, {
  subject: findCase,
  allow: mayRaise,
  handle: async ({ tx, actor, now, newId, input, subject, showed }) => {
    if (actor.kind !== 'employee') throw new Error('the policy lets only employees through')
    const { municipality } = actor
    const { services, ...said } = input
    showed([subject.child.id])
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    const [settings, all] = await Promise.all([settingsOf(tx, municipality, now), allServices(tx, municipality)])
    const why = notRaised(services, new Set(all.map(one => one.id)))
    if (why) return why
    const one = { ...said, id: newId(), raisedBy: actor.id, raisedIn: actor.serviceId, at: now }
    const step = { step: 'team', dueOn: dueOf(settings, 'team', dayOf(now)) } as const
    await insertDisagreement(tx, municipality, { ...one, ...step }, services)
    const told = { municipality, caseId: input.caseId, actor, now, newId, topic: TOPIC, facts: {} } as const
    await appendLog(tx, { ...told, kind: 'disagreement.raised', audience: audienceOf(input.forFamily) })
    return { id: one.id, version: 1 }
  },
})

export const settleDisagreement = operation(api.settleDisagreement, {
  subject: findDisagreement,
  allow: maySettle,
  handle: async ({ tx, actor, now, newId, input, subject, showed }) => {
    if (actor.kind !== 'employee') throw new Error('the policy lets only employees through')
    const { municipality } = actor
    const { caseId, outcome, version } = input
    const { inCase, disagreement } = subject
    const { id, step, forFamily } = disagreement
    // A leader or whoever decides is shown nothing of the child.
    if (mayRaise(actor, inCase, now).allowed) showed([inCase.child.id])
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    if (disagreement.endedAt !== null) return refuse('disagreement.ended')
    const saved = await saveOutcome(tx, { municipality, id, version, outcome, by: actor.id, now })
    if (!saved) return conflict({ step, version: disagreement.version })
    await endNotices(tx, { municipality, thingId: id }, { ending: 'answered', now })
    const told = { municipality, caseId, actor, now, newId, topic: TOPIC, facts: {} } as const
    await appendLog(tx, { ...told, kind: 'disagreement.ended', audience: audienceOf(forFamily) })
    await tellTeam({ tx, now, newId }, actor, { caseId, id, childId: inCase.child.id, holderId: inCase.holder?.id })
    return { id, version: version + 1 }
  },
})

/** Tells those of the team who did not write it what it ended with; each reads the words in the case, as far as they see it. */
async function tellTeam(
  { tx, now, newId }: Pick<Call<typeof api.settleDisagreement, unknown>, 'tx' | 'now' | 'newId'>,
  { id: by, municipality }: EmployeeActor,
  of: { caseId: string; id: string; childId: string; holderId: string | undefined },
): Promise<void> {
  const taking = (await participantsOf(tx, municipality, of.caseId)).filter(one => covers(one, now))
  const team = new Set([of.holderId, ...taking.map(one => one.employeeId)].flatMap(one => one ?? []))
  team.delete(by)
  const told = {
    municipality,
    kind: 'disagreement_ended',
    thingId: of.id,
    dueAt: null,
    childId: of.childId,
    now,
    newId,
  } as const
  for (const employeeId of team)
    await tell(tx, { ...told, to: { kind: 'employee', id: employeeId }, about: { kind: 'case', id: of.caseId } })
}
