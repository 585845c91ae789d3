import type { Actor } from '../../../kernel/actor.ts'
import { operation } from '../../../platform/api/operation.ts'
import { lookedAt } from '../../../platform/trail/read.ts'
import type { LookedAt } from '../../../platform/trail/read.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { openAsksAbout } from '../../ask/index.ts'
import { reachedOf } from '../../ask/model.ts'
import type { Ask } from '../../ask/model.ts'
import { findCase } from '../../case/index.ts'
import { employeeById, serviceById } from '../../organisation/index.ts'
import { TOPIC_IDS } from '../../organisation/model.ts'
import type { TopicId } from '../../organisation/model.ts'
import { maySeeRow, seesWhole } from '../access.ts'
import * as api from '../api.ts'
import { SHOWN_ACTS, actOf } from '../../sight/index.ts'
import { opens, shownCell } from '../rules/shown.ts'
import type { WhyCell } from '../shown-model.ts'
import type { Loaded } from './sources.ts'
import { peopleOf } from './grid.ts'
import { loadSources } from './sources.ts'

/** A case and one of its services. */
async function findRow(tx: Tx, input: { caseId: string; serviceId: string }, actor: Actor) {
  const [subject, service] = await Promise.all([
    findCase(tx, input, actor),
    serviceById(tx, actor.municipality, input.serviceId),
  ])
  return subject && service && { ...subject, service, serviceId: service.id }
}

export const openWhy = operation(api.openWhy, {
  subject: findRow,
  allow: maySeeRow,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const { serviceId, caseId, topic } = input
    const [loaded, last, asks] = await Promise.all([
      loadSources(tx, { municipality, caseId, now, childCase: subject.childCase }),
      lastLookOf(tx, { municipality, childId: subject.child.id, serviceId, now }),
      // How far a question has come is for those who see that it was asked at all, of all services.
      seesWhole(subject, now) ? openAsksAbout(tx, municipality, { kind: 'case', id: caseId }) : [],
    ])
    const { sources, participants, names, settings } = loaded
    const cells = TOPIC_IDS.map(one => shownCell(sources, serviceId, one, now, names))
    showed([subject.child.id])
    return {
      serviceName: subject.service.name,
      people: peopleOf({ participants }, subject, serviceId, now),
      cell: shownCell(sources, serviceId, topic, now, names),
      sees: cells.filter(opens).map(one => one.topic),
      seesNot: cells.filter(one => !opens(one)).map(one => one.topic),
      asked: waitingOn(loaded, asks, { serviceId, topic }),
      reminders: settings.consentReminderDays,
      lastLook: last && { name: last.name, at: last.look.at, act: actOf(last.look.operation) },
    }
  },
})

/** Of the family whom a question about this cell waits for, whether it is opened, and on which day. */
function waitingOn(
  { sources, names }: Loaded,
  asks: readonly Ask[],
  { serviceId, topic }: { readonly serviceId: string; readonly topic: TopicId },
): WhyCell['asked'] {
  const about = sources.requests.filter(one => one.serviceId === serviceId && one.topics.includes(topic))
  return asks
    .filter(one => one.kind === 'consent' && about.some(request => request.id === one.thingId))
    .map(one => ({ name: names.get(one.to.id) ?? '', opened: reachedOf(one).on }))
}

async function lastLookOf(
  tx: Tx,
  which: { municipality: number; childId: string; serviceId: string; now: Date },
): Promise<{ look: LookedAt; name: string } | null> {
  const { municipality, childId, serviceId, now } = which
  const [look] = await lookedAt(tx, {
    ...{ municipality, childId, serviceId, kind: 'employee', acts: SHOWN_ACTS, before: now, limit: 1 },
  })
  if (!look) return null
  const employee = await employeeById(tx, municipality, look.actorId)
  return { look, name: employee?.name ?? '' }
}
