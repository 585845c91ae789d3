import type { Actor } from '../../../kernel/actor.ts'
import { covers, dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { participantsOf } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { availabilityOf, employeesByIds, servicesByIds, standIn } from '../../organisation/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { isKnown, kinAmong, readersOf } from '../../sight/index.ts'
import type { Readers } from '../rules.ts'
import type { Away, Reader } from '../shown-model.ts'

interface At {
  readonly tx: Tx
  readonly municipality: number
  readonly now: Date
}

/** Who reads a topic of a case now. */
export async function readersNow(
  { tx, municipality, now }: At,
  caseId: string,
  topic: string,
): Promise<Omit<Readers, 'never'> & { readonly family: ReadonlySet<string> }> {
  const asked = { municipality, about: { kind: 'case', id: caseId }, topic, now } as const
  const [employees, services, family] = await Promise.all([
    readersOf(tx, { ...asked, reader: 'employee' }),
    readersOf(tx, { ...asked, reader: 'service' }),
    readersOf(tx, { ...asked, reader: 'family' }),
  ])
  return { employees, services, family }
}

/** Of some employees, those who never read about the child: kept away, or gone. */
export async function neverOf(
  { tx, municipality, now }: At,
  childId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const [kin, people] = await Promise.all([
    kinAmong(tx, municipality, childId),
    ids.length === 0 ? [] : employeesByIds(tx, municipality, ids),
  ])
  const gone = people.filter(one => one.leavesAt !== null && one.leavesAt <= now).map(one => one.id)
  return new Set([...kin, ...gone])
}

/** Those of the team who read a topic, by name, with the service they read it in; as far as the actor may know of them. */
export async function teamFor(at: At, actor: Actor, inCase: CaseSubject, topic: string) {
  const { tx, municipality, now } = at
  const { childCase, child, holder, sight } = inCase
  const [readers, participants] = await Promise.all([
    readersNow(at, childCase.id, topic),
    participantsOf(tx, municipality, childCase.id),
  ])
  const named = participants.flatMap(one =>
    covers(one, now) && one.employeeId !== null ? [{ id: one.employeeId, serviceId: one.serviceId }] : [],
  )
  const all = [...(holder ? [{ id: holder.id, serviceId: holder.serviceId }] : []), ...named]
  const never = await neverOf(
    at,
    child.id,
    all.map(one => one.id),
  )
  const reading = all.filter(
    one => !never.has(one.id) && (readers.employees.has(one.id) || readers.services.has(one.serviceId)),
  )
  const known = actor.kind === 'family' ? reading.filter(one => isKnown(sight, now, one.serviceId, now)) : reading
  return { readers, team: [...new Map(known.map(one => [one.id, one])).values()] }
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
