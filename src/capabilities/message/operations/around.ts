import type { Actor } from '../../../kernel/actor.ts'
import { covers, dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { participantsOf } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { dueOn } from '../../ask/model.ts'
import { deadlineDay } from '../../settings/model.ts'
import { availabilityOf, employeesByIds, servicesByIds, settingsOf, standIn } from '../../organisation/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { isKnown, kinAmong, readersOf, sightsOf } from '../../sight/index.ts'
import { readsTopic } from '../access.ts'
import type { Standing } from '../access.ts'
import type { Member } from '../model.ts'
import type { Away, Reader } from '../shown-model.ts'

interface At {
  readonly tx: Tx
  readonly municipality: number
  readonly now: Date
}

/** Who of the family reads a topic of a case now. */
export const familyReading = ({ tx, municipality, now }: At, caseId: string, topic: string) =>
  readersOf(tx, { municipality, about: { kind: 'case', id: caseId }, topic, now, reader: 'family' })

/** Some of the team, each with what decides what that one may see in the case now. */
export async function standingsOf(
  { tx, municipality, now }: At,
  about: { readonly caseId: string; readonly childId: string },
  people: readonly { readonly id: string; readonly serviceId: string }[],
): Promise<readonly Standing[]> {
  if (people.length === 0) return []
  const [sights, available] = await Promise.all([
    sightsOf(tx, { municipality, about: { kind: 'case', id: about.caseId }, childId: about.childId, people }),
    availabilityOf(tx, municipality, [...new Set(people.map(one => one.id))]),
  ])
  return people.map(({ id, serviceId }, index) => {
    const found = available.find(one => one.employeeId === id)
    const there = found?.works.some(one => one.serviceId === serviceId && covers(one, now)) ?? false
    const works = there && !(found?.leavesAt && found.leavesAt <= now)
    return { id, serviceId, works, sight: sights[index] ?? { facts: [], kin: true } }
  })
}

/** Of those whom a thread was written to, the ones who read it still. */
export const readingOf = (
  topic: string,
  members: readonly Pick<Member, 'employeeId' | 'serviceId'>[],
  standings: readonly Standing[],
  now: Date,
): readonly string[] =>
  members
    .filter(({ employeeId, serviceId }) =>
      standings.some(one => one.id === employeeId && one.serviceId === serviceId && readsTopic(topic, one, now)),
    )
    .map(one => one.employeeId)

/** Those of the team who read a topic, by name, with the service they read it in; as far as the actor may know of them. */
export async function teamFor(at: At, actor: Actor, inCase: CaseSubject, topic: string) {
  const { tx, municipality, now } = at
  const { childCase, child, holder, sight } = inCase
  const participants = await participantsOf(tx, municipality, childCase.id)
  const named = participants.flatMap(one =>
    covers(one, now) && one.employeeId !== null ? [{ id: one.employeeId, serviceId: one.serviceId }] : [],
  )
  const all = [...(holder ? [{ id: holder.id, serviceId: holder.serviceId }] : []), ...named]
  const standings = await standingsOf(at, { caseId: childCase.id, childId: child.id }, all)
  const reading = all.filter((_, index) => {
    const one = standings[index]
    return one !== undefined && readsTopic(topic, one, now)
  })
  const known = actor.kind === 'family' ? reading.filter(one => isKnown(sight, now, one.serviceId, now)) : reading
  return [...new Map(known.map(one => [one.id, one])).values()]
}

/** Those of the family who read a topic: the child only as its own page lets it. */
export async function familyFor({ tx, municipality, now }: At, inCase: CaseSubject, reading: ReadonlySet<string>) {
  const { child } = inCase
  const guardians = await guardiansOf(tx, municipality, child.id, dayOf(now))
  const parents = guardians
    .filter(one => reading.has(one.personId))
    .map(one => ({
      ...({ id: one.personId, role: 'guardian', name: one.name, title: one.relation } as const),
      interpreterLanguage: one.interpreterLanguage,
    }))
  const youth = reading.has(child.id)
    ? [
        {
          ...({ id: child.id, role: 'youth', name: child.name, title: null } as const),
          interpreterLanguage: child.interpreterLanguage,
        },
      ]
    : []
  return [...parents, ...youth]
}

/** Whether nobody of some employees would read it: all are away until after the day by which an answer is promised now, or there is none. */
export async function allAway({ tx, municipality, now }: At, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true
  const [available, settings] = await Promise.all([
    availabilityOf(tx, municipality, ids),
    settingsOf(tx, municipality, now),
  ])
  const by = dueOn(deadlineDay(settings, 'messageAnswerDays', dayOf(now)))
  return available.every(one => one.absences.some(away => covers(away, now) && (away.to === null || away.to > by)))
}

/** Some employees as readers, with who of them is away and who stands in. */
export async function asReaders(
  at: At,
  childId: string,
  people: readonly { readonly id: string; readonly serviceId: string }[],
): Promise<readonly Reader[]> {
  const { tx, municipality } = at
  if (people.length === 0) return []
  const ids = people.map(one => one.id)
  const [employees, services, available, kin] = await Promise.all([
    employeesByIds(tx, municipality, ids),
    servicesByIds(tx, municipality, [...new Set(people.map(one => one.serviceId))]),
    availabilityOf(tx, municipality, ids),
    kinAmong(tx, municipality, childId),
  ])
  const found: Reader[] = []
  for (const { id, serviceId } of people) {
    const employee = employees.find(one => one.id === id)
    if (!employee) continue
    const absence = available.find(one => one.employeeId === id)?.absences.find(one => covers(one, at.now))
    found.push({
      ...{ kind: 'employee', id, name: employee.name, title: employee.title, familyRole: null },
      service: services.find(one => one.id === serviceId)?.name ?? null,
      away: absence ? await awayOf(at, { id, serviceId }, absence, kin) : null,
    })
  }
  return found
}

/** Until when somebody is away, and who stands in: the deputy, or who acts by the falling order. */
async function awayOf(
  { tx, municipality, now }: At,
  { id, serviceId }: { readonly id: string; readonly serviceId: string },
  { to, deputyId }: { readonly to: Date | null; readonly deputyId: string | null },
  kin: readonly string[],
): Promise<Away> {
  const until = to === null ? null : dayOf(to)
  const asked = { employeeId: id, serviceId, at: now, notThese: kin }
  const named = deputyId !== null && !kin.includes(deputyId) ? deputyId : undefined
  const standInId = named ?? (await standIn(tx, municipality, asked))?.employeeId
  if (standInId === undefined) return { until, standIn: null }
  const [person] = await employeesByIds(tx, municipality, [standInId])
  return { until, standIn: person?.name ?? null }
}
