import type { NewId } from '../../kernel/ids.ts'
import { dayOf, startOf } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { appendLog } from '../case/index.ts'
import { endNotices, tell } from '../notice/index.ts'
import { deputiesOf, employeesByIds, laddersOf, servicesByIds, settingsOf } from '../organisation/index.ts'
import { kinOfEach } from '../sight/index.ts'
import { inLogOf } from './model.ts'
import { mayGoOn, nextStep } from './rules.ts'
import type { Ladder, Receiver, Rung } from './model.ts'
import { endMended, insertEscalation, standingGaps } from './store.ts'
import type { StandingRow } from './store.ts'

interface Run {
  readonly municipality: number
  readonly now: Date
  readonly newId: NewId
}

/** Ends what was sent on of what is mended, and of what others than then are told of: a service has begun to keep it, or keeps it no more. */
export async function climbDown(tx: Tx, { municipality, now }: Run): Promise<void> {
  for (const { gapId, toId, mended } of await endMended(tx, municipality, now))
    await endNotices(
      tx,
      { municipality, kind: 'escalated', thingId: gapId, to: [toId] },
      { ending: mended ? 'answered' : 'withdrawn', now },
    )
}

/** Sends what has stood too long one step on. The same run twice does nothing more. */
export async function climb(tx: Tx, run: Run): Promise<void> {
  const { municipality, now } = run
  const today = dayOf(now)
  const [settings, standing] = await Promise.all([
    settingsOf(tx, municipality, now),
    standingGaps(tx, municipality, startOf(today)),
  ])
  const gaps = standing.filter(gap => mayGoOn(gap, settings, today))
  if (gaps.length === 0) return
  const children = [...new Set(gaps.flatMap(({ childId }) => childId ?? []))]
  const [ladders, kinOf] = await Promise.all([laddersFor(tx, run, gaps), kinOfEach(tx, municipality, children)])
  const due = gaps.flatMap(gap => {
    const keptAway = gap.childId === null ? [] : kinOf(gap.childId)
    const step = nextStep(gap, without(ladders(gap), keptAway), settings, today)
    return step ? [{ gap, ...step }] : []
  })
  await sendOn(tx, run, due)
}

interface Due {
  readonly gap: StandingRow
  readonly rung: Rung
  readonly to: Receiver
}

async function sendOn(tx: Tx, { municipality, now, newId }: Run, due: readonly Due[]): Promise<void> {
  const [people, services] = await Promise.all([
    employeesByIds(tx, municipality, [...new Set(due.map(one => one.to.employeeId))]),
    servicesByIds(tx, municipality, [...new Set(due.map(one => one.to.serviceId))]),
  ])
  for (const { gap, rung, to } of due) {
    const { gapId, caseId, childId, keptBy } = gap
    const sent = { id: newId(), gapId, rung, toId: to.employeeId, serviceId: to.serviceId, keptBy }
    if (!(await insertEscalation(tx, { municipality, ...sent, now }))) continue
    const receiver = { kind: 'employee', id: to.employeeId } as const
    const told = { municipality, kind: 'escalated', to: receiver, thingId: gapId, dueAt: null, now, newId } as const
    // Of a concern not even the inbox keeps about whom it is, and there is no log that anybody could read.
    if (caseId === null || childId === null) {
      await tell(tx, { ...told, about: null, childId: null })
      continue
    }
    const name = people.find(one => one.id === to.employeeId)?.name ?? ''
    const service = services.find(one => one.id === to.serviceId)?.name ?? ''
    const entry = { municipality, caseId, now, newId, actor: 'clock', facts: { name, service } } as const
    await appendLog(tx, { ...entry, ofServiceId: to.serviceId, kind: 'gap.sent_on', ...inLogOf(keptBy) })
    await tell(tx, { ...told, about: { kind: 'case', id: caseId }, childId })
  }
}

/** Who can be told of each gap: read for all units at once. */
async function laddersFor(tx: Tx, { municipality, now }: Run, gaps: readonly StandingRow[]) {
  const mustAct = [...new Set(gaps.flatMap(gap => gap.mustActId ?? []))]
  const unitIds = [...new Set(gaps.map(gap => gap.unitId))]
  const [deputies, ladder] = await Promise.all([
    mustAct.length === 0 ? [] : deputiesOf(tx, municipality, mustAct),
    laddersOf(tx, municipality, unitIds, now),
  ])
  const units = new Map<string, Omit<Ladder, 'deputy'>>()
  for (const unitId of unitIds) {
    const up = ladder(unitId)
    const above = up.filter(one => one.because === 'unit_above')
    const unit = up.filter(one => one.because === 'coordinating_unit')
    units.set(unitId, {
      leader: up.filter(one => one.because !== 'coordinating_unit'),
      coordinating_unit: unit,
      // The topmost unit decides: its leader, before who stands in there. Where no unit is above, the rest of the coordinating unit.
      decision_maker: above.length > 0 ? above.toSorted((a, b) => b.depth - a.depth) : unit,
    })
  }
  return ({ unitId, mustActId }: StandingRow): Ladder => ({
    deputy: deputies.filter(one => one.forId === mustActId),
    ...(units.get(unitId) ?? { leader: [], coordinating_unit: [], decision_maker: [] }),
  })
}

const without = (ladder: Ladder, keptAway: readonly string[]): Ladder => {
  const may = (of: readonly Receiver[]) => of.filter(one => !keptAway.includes(one.employeeId))
  return {
    deputy: may(ladder.deputy),
    leader: may(ladder.leader),
    coordinating_unit: may(ladder.coordinating_unit),
    decision_maker: may(ladder.decision_maker),
  }
}
