import type { NewId } from '../../../kernel/ids.ts'
import { addDays, dayOf, startOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { appendLog } from '../../case/index.ts'
import type { ActInCase } from '../../case/index.ts'
import { endNotices, tell } from '../../notice/index.ts'
import { employeesByIds, laddersOf, servicesByIds, settingsOf } from '../../organisation/index.ts'
import type { OnLadder } from '../../organisation/index.ts'
import { whoDecides } from '../../settings/model.ts'
import { kinOfEach } from '../../sight/index.ts'
import { TOPIC } from '../model.ts'
import { dueOf, nextStep } from '../rules.ts'
import { endAll, passedBefore, saveStep } from '../store.ts'
import type { Passed } from '../store.ts'

interface Run {
  readonly municipality: number
  readonly now: Date
  readonly newId: NewId
}
interface Receiver {
  readonly employeeId: string
  readonly serviceId: string
}

/** Sends what is not decided in time to the next who can: the leaders of the services, then whoever decides. Twice does no more. */
export async function climb(tx: Tx, run: Run): Promise<void> {
  const { municipality, now } = run
  const today = dayOf(now)
  const [settings, passed] = await Promise.all([
    settingsOf(tx, municipality, now),
    passedBefore(tx, municipality, today),
  ])
  const roles = whoDecides(settings, 'services.disagree')?.roles ?? []
  const services = passed.flatMap(one => [one.unitId, ...one.services.map(({ id }) => id)])
  const [kinOf, ladder] = await Promise.all([
    kinOfEach(tx, municipality, [...new Set(passed.map(one => one.childId))]),
    laddersOf(tx, municipality, [...new Set(services)], now),
  ])
  for (const one of passed) {
    // Where nobody decides, or who did has left, somebody is found anew; the day stays.
    const step = nextStep(one, today) ?? one.step
    const isAnew = step === one.step
    const around = { kin: kinOf(one.childId), ladder }
    const to = step === 'leaders' ? leadersOf(one, around) : deciderOf(one, { ...around, roles })
    if (isAnew && to.length === 0) continue
    const dueOn = isAnew ? one.dueOn : dueOf(settings, step, today)
    const told = to.map(({ employeeId }) => employeeId)
    const { id, version, toldIds } = one
    if (!(await saveStep(tx, { municipality, id, version, step, dueOn, told, toldIds }))) continue
    await endNotices(tx, { municipality, thingId: one.id }, { ending: 'withdrawn', now })
    await tellEach(tx, run, one, { to, dueAt: startOf(addDays(dueOn, 1)) })
  }
}

/** A case that closes ends what was not decided in it: nobody is to decide it any more. */
export async function endWithCase(tx: Tx, act: ActInCase): Promise<void> {
  for (const thingId of await endAll(tx, act))
    await endNotices(
      tx,
      { municipality: act.municipality, thingId },
      { ending: 'withdrawn', now: act.now, tell: act.newId },
    )
}

interface Around {
  /** Who is kept away from the child. */
  readonly kin: readonly string[]
  readonly ladder: (serviceId: string) => readonly OnLadder[]
}

/** For each service its leader, or who acts when the leader does not; each once. */
function leadersOf({ services }: Passed, { kin, ladder }: Around): readonly Receiver[] {
  const first = services.flatMap(({ id }) => ladder(id).find(one => !kin.includes(one.employeeId)) ?? [])
  return first.filter((one, at) => first.findIndex(other => other.employeeId === one.employeeId) === at)
}

/** Who decides: one of the coordinating unit where the register names it, else who leads the topmost unit. */
function deciderOf({ unitId }: Passed, { kin, ladder, roles }: Around & { readonly roles: readonly string[] }) {
  const may = ladder(unitId).filter(one => !kin.includes(one.employeeId))
  const unit = may.filter(one => one.because === 'coordinating_unit')
  const top = may.filter(one => one.because === 'unit_above').toSorted((a, b) => b.depth - a.depth)
  const [decider] = roles.includes('coordinating_unit') ? [...unit, ...top] : [...top, ...unit]
  return decider ? [decider] : []
}

async function tellEach(
  tx: Tx,
  { municipality, now, newId }: Run,
  { id, caseId, childId }: Passed,
  { to, dueAt }: { to: readonly Receiver[]; dueAt: Date },
): Promise<void> {
  const [people, services] = await Promise.all([
    employeesByIds(tx, municipality, [...new Set(to.map(one => one.employeeId))]),
    servicesByIds(tx, municipality, [...new Set(to.map(one => one.serviceId))]),
  ])
  for (const { employeeId, serviceId } of to) {
    const name = people.find(one => one.id === employeeId)?.name ?? ''
    const service = services.find(one => one.id === serviceId)?.name ?? ''
    const entry = { municipality, caseId, now, newId, actor: 'clock', topic: TOPIC, audience: 'team' } as const
    await appendLog(tx, { ...entry, kind: 'disagreement.sent_on', facts: { name, service }, ofServiceId: serviceId })
    const told = { municipality, kind: 'disagreement', thingId: id, dueAt, childId, now, newId } as const
    await tell(tx, { ...told, to: { kind: 'employee', id: employeeId }, about: { kind: 'case', id: caseId } })
  }
}
