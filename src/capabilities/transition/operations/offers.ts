import type { Day } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { capacitiesOf } from '../../capacity/index.ts'
import { coveredAmong } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import type { Service } from '../../organisation/model.ts'
import type { Loaded } from '../../sharing/index.ts'
import type { Transition } from '../model.ts'
import { dayOfPassage, receives, sends } from '../rules/days.ts'

interface Begin {
  readonly municipality: number
  readonly now: Date
  readonly today: Day
  readonly subject: CaseSubject
  readonly loaded: Loaded
  readonly services: readonly Service[]
  readonly begun: readonly Transition[]
  readonly prepares: boolean
}

/** What the holder can begin, who of those who take part can send, and who can be asked to receive. */
export async function toBegin(tx: Tx, { municipality, now, today, subject, loaded, services, begun, prepares }: Begin) {
  if (!prepares) return { passages: [], senders: [], receivers: [] }
  const { settings, sources } = loaded
  const { id: caseId, ownerServiceId } = subject.childCase
  const taking = new Set(sources.participants.filter(one => one.to === null || one.to > now).map(one => one.serviceId))
  const senders = services.filter(one => one.id === ownerServiceId || taking.has(one.id))
  const there = services.filter(one => one.activeTo === null || one.activeTo > today)
  const [opened, said] = await Promise.all([
    coveredAmong(tx, { municipality, caseId, serviceIds: there.map(one => one.id), now }),
    capacitiesOf(tx, municipality, now),
  ])
  const covered = new Set(opened)
  const open = settings.passages.filter(one => one.retired !== true && senders.some(unit => sends(one, unit.kind)))
  return {
    passages: open.flatMap(one => {
      const on = dayOfPassage(one, subject.child, settings.ages) ?? null
      const has =
        on !== null && begun.some(of => of.passage === one.id && of.happensOn === on && of.state !== 'dropped')
      return has || (on !== null && on < today) ? [] : [{ id: one.id, label: one.label, on }]
    }),
    // Who owns the case first: that is where most pass from.
    senders: senders
      .toSorted((a, b) => Number(b.id === ownerServiceId) - Number(a.id === ownerServiceId))
      .map(({ id, name, kind }) => ({ id, name, passages: open.filter(one => sends(one, kind)).map(one => one.id) })),
    receivers: there.map(({ id, name, kind }) => ({
      ...{ id, name, capacity: said.get(id) ?? null, consented: covered.has(id) },
      passages: settings.passages.filter(one => receives(one, kind)).map(one => one.id),
    })),
  }
}
