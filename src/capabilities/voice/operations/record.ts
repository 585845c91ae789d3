import type { Actor } from '../../../kernel/actor.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Call } from '../../../platform/api/operation.ts'
import { operation } from '../../../platform/api/operation.ts'
import { appendLog, findCase, mayActInCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { maySeeTopic } from '../../sight/index.ts'
import * as api from '../api.ts'
import type { ChildView } from '../model.ts'
import { record } from '../rules.ts'
import { insertViews } from '../store.ts'

type Recording = Call<typeof api.recordView, CaseSubject>

export const recordView = operation(api.recordView, {
  subject: findCase,
  allow: mayActInCase,
  handle: async call => {
    const { tx, actor, subject, showed } = call
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    const { talker, guardianIds } = await peopleOf(call)
    const kept = record(call.input.view, { ...aboutOf(call), talkerIsKnown: talker !== undefined, guardianIds })
    if (kept instanceof Refusal) return kept
    const rows = kept.part ? [kept.whole, kept.part] : [kept.whole]
    await insertViews(tx, actor.municipality, rows)
    await tellLog(call, kept.part ?? kept.whole, talker)
    showed([subject.child.id])
    return { id: kept.whole.id }
  },
})

async function peopleOf({ tx, actor, now, input: { view }, subject }: Recording) {
  const [talkers, guardians] = await Promise.all([
    view.is === 'heard' ? employeesByIds(tx, actor.municipality, [view.talkedBy]) : [],
    guardiansOf(tx, actor.municipality, subject.child.id, dayOf(now)),
  ])
  return { talker: talkers[0]?.name, guardianIds: guardians.map(one => one.personId) }
}

const aboutOf = ({ actor, now, input, subject, newId }: Recording) => ({
  caseId: input.caseId,
  childId: subject.child.id,
  moment: input.moment,
  topic: input.topic,
  topicIsOpen: maySeeTopic(input.topic)(actor, subject, now).allowed,
  recordedBy: actor.id,
  serviceId: serviceOf(actor, subject),
  at: now,
  today: dayOf(now),
  newId,
})

const serviceOf = (actor: Actor, { childCase }: CaseSubject): string =>
  actor.kind === 'employee' ? actor.serviceId : childCase.ownerServiceId

/** The log tells of a talk to those who may know what was said, and to nobody else. */
const tellLog = ({ tx, actor, now, newId }: Recording, { caseId, ...view }: ChildView, talker: string | undefined) => {
  const entry = { municipality: actor.municipality, caseId, actor, now, newId, topic: view.topic }
  const open = { audience: view.audience, notFor: view.notFor }
  return talker === undefined
    ? appendLog(tx, { ...entry, ...open, kind: 'voice.not_heard', facts: {}, words: view.because })
    : appendLog(tx, { ...entry, ...open, kind: 'voice.recorded', facts: { name: talker } })
}
