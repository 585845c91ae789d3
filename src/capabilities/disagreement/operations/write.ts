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

/**
 * The log tells that it is so and that the help goes on; the words stand with the disagreement, for the team. An entry can be kept from
 * whoever may not know of one service beside the writer's own: where it tells of more, it is the team's.
 */
function audienceOf(forFamily: boolean, serviceIds: readonly string[], actor: EmployeeActor) {
  const [other, ...more] = serviceIds.filter(id => id !== actor.serviceId)
  if (!forFamily || more.length > 0) return { audience: 'team' } as const
  return { audience: 'everyone', ...(other === undefined ? {} : { ofServiceId: other }) } as const
}

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
    await appendLog(tx, { ...told, kind: 'disagreement.raised', ...audienceOf(input.forFamily, services, actor) })
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
    const { id, step, forFamily, toldIds } = disagreement
    // A leader or whoever decides is shown nothing of the child.
    if (mayRaise(actor, inCase, now).allowed) showed([inCase.child.id])
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    if (disagreement.endedAt !== null) return refuse('disagreement.ended')
    const saved = await saveOutcome(tx, { municipality, id, version, outcome, by: actor.id, now })
    if (!saved) return conflict({ step, version: disagreement.version })
    await endNotices(tx, { municipality, thingId: id, to: [actor.id] }, { ending: 'answered', now })
    await endNotices(tx, { municipality, thingId: id }, { ending: 'withdrawn', now })
    const told = { municipality, caseId, actor, now, newId, topic: TOPIC, facts: {} } as const
    const services = disagreement.services.map(one => one.id)
    await appendLog(tx, { ...told, kind: 'disagreement.ended', ...audienceOf(forFamily, services, actor) })
    const of = { caseId, id, childId: inCase.child.id, holderId: inCase.holder?.id, toldIds }
    await tellEnded({ tx, now, newId }, actor, of)
    return { id, version: version + 1 }
  },
})

/** Tells those of the team, and those it was sent on to, that it is ended; each reads the words in the case, as far as they see it. */
async function tellEnded(
  { tx, now, newId }: Pick<Call<typeof api.settleDisagreement, unknown>, 'tx' | 'now' | 'newId'>,
  { id: by, municipality }: EmployeeActor,
  of: { caseId: string; id: string; childId: string; holderId: string | undefined; toldIds: readonly string[] },
): Promise<void> {
  const taking = (await participantsOf(tx, municipality, of.caseId)).filter(one => covers(one, now))
  const team = new Set([of.holderId, ...taking.map(one => one.employeeId), ...of.toldIds].flatMap(one => one ?? []))
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
