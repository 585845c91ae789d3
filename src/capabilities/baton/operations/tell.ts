import { dayOf } from '../../../kernel/time.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { send, withdrawAsks } from '../../ask/index.ts'
import { dueOn } from '../../ask/model.ts'
import { appendLog } from '../../case/index.ts'
import type { ActInCase } from '../../case/index.ts'
import type { ChildCase } from '../../case/model.ts'
import { employeesByIds, servicesByIds, settingsOf } from '../../organisation/index.ts'
import { deadlineDay } from '../../organisation/model.ts'
import type { Settings } from '../../organisation/model.ts'
import { lastDayOf } from '../chain-rules.ts'
import type { Change, Holding } from '../model.ts'

interface Changed {
  readonly childCase: ChildCase
  readonly change: Change
  readonly chain: readonly Holding[]
  readonly added: readonly Holding[]
  readonly by: Actor | 'clock'
}

/** Tells the log who holds from when, and asks whoever acts by rule to find somebody who says yes. */
export async function tellChange(tx: Tx, act: ActInCase, changed: Changed): Promise<void> {
  const { municipality } = act
  const standing = changed.added.filter(one => one.kind !== 'accepted')
  const [people, services, settings] = await Promise.all([
    employeesByIds(
      tx,
      municipality,
      standing.map(one => one.holderId),
    ),
    servicesByIds(
      tx,
      municipality,
      standing.map(one => one.serviceId),
    ),
    settingsOf(tx, municipality, act.now),
  ])
  for (const { id } of overActing(changed)) await withdrawAsks(tx, { municipality, thingId: id }, act.now)
  for (const one of standing) {
    const name = people.find(found => found.id === one.holderId)?.name ?? ''
    const service = services.find(found => found.id === one.serviceId)?.name ?? ''
    await tellOne(tx, act, { one, name, service, by: changed.by })
    if (one.kind === 'acting') await askForHolder(tx, act, { one, settings, childCase: changed.childCase })
  }
}

/** The acting periods that end earlier than thought, or never begin. */
const overActing = ({ change, chain }: Changed): readonly Holding[] =>
  [...change.drop, ...chain.filter(one => one.id === change.end?.id)].filter(one => one.kind === 'acting')

async function tellOne(
  tx: Tx,
  act: ActInCase,
  { one, name, service, by }: { one: Holding; name: string; service: string; by: Actor | 'clock' },
): Promise<void> {
  const { municipality, caseId, now, newId } = act
  const ofServiceId = one.serviceId
  const told = { municipality, caseId, now, newId, actor: by, topic: 'plan', ofServiceId } as const
  const from = dayOf(one.from)
  if (one.kind === 'acting') await appendLog(tx, { ...told, kind: 'baton.acting', facts: { name, service, from } })
  else await appendLog(tx, { ...told, kind: 'baton.deputy', facts: { name, from, to: lastDayOf(one.to) ?? '' } })
}

async function askForHolder(
  tx: Tx,
  act: ActInCase,
  { one, settings, childCase }: { one: Holding; settings: Settings; childCase: ChildCase },
): Promise<void> {
  await send(tx, {
    municipality: act.municipality,
    kind: 'acting',
    about: { kind: 'case', id: act.caseId },
    childId: childCase.childId,
    thingId: one.id,
    from: 'clock',
    to: { kind: 'employee', id: one.holderId },
    dueAt: dueOn(deadlineDay(settings, 'batonAnswerDays', dayOf(one.from))),
    now: act.now,
    newId: act.newId,
  })
}
