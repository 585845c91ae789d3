import { ageOn, covers, dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { participantsOf } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { settingsOf } from '../../organisation/index.ts'
import type { Settings } from '../../organisation/model.ts'
import { guardiansOf } from '../../person/index.ts'
import type { Guardian } from '../../person/model.ts'
import { readersOf } from '../../sight/index.ts'
import { MEETINGS } from '../model.ts'
import type { Invitee } from '../model.ts'
import type { Person } from '../rules/meeting.ts'

/** Somebody who can be called, by name. */
export interface Candidate extends Person {
  readonly name: string
  readonly place: string | null
}
export interface Callable {
  readonly candidates: readonly Candidate[]
  readonly guardians: readonly Guardian[]
  readonly settings: Settings
}

/** Who can be called: those in the case who see its meetings now. A guardian whose sight is blocked is not told. */
export async function callable(tx: Tx, municipality: number, subject: CaseSubject, now: Date): Promise<Callable> {
  const { childCase, child } = subject
  const asked = { municipality, about: { kind: 'case', id: childCase.id }, topic: MEETINGS, now } as const
  const [settings, participants, guardians, family, employees] = await Promise.all([
    settingsOf(tx, municipality, now),
    participantsOf(tx, municipality, childCase.id),
    guardiansOf(tx, municipality, child.id, dayOf(now)),
    readersOf(tx, { ...asked, reader: 'family' }),
    readersOf(tx, { ...asked, reader: 'employee' }),
  ])
  const services = await readersOf(tx, { ...asked, reader: 'service' })
  const named = participants.flatMap((one): Candidate[] =>
    covers(one, now) && one.employeeId !== null && (employees.has(one.employeeId) || services.has(one.serviceId))
      ? [employee(one.employeeId, one.name ?? '', one.serviceId, one.serviceName)]
      : [],
  )
  const { holder } = subject
  const holds = holder ? [employee(holder.id, holder.name, holder.serviceId, holder.serviceName)] : []
  const parents = guardians.filter(one => family.has(one.personId)).map(guardian)
  const isOld = child.birthDate !== null && ageOn(child.birthDate, dayOf(now)) >= settings.ages.heard
  const youth: Candidate[] = isOld
    ? [{ kind: 'child', personId: child.id, serviceId: null, name: child.name, place: null }]
    : []
  const all = [...holds, ...named, ...parents, ...youth]
  return { candidates: [...new Map(all.map(one => [one.personId, one])).values()], guardians, settings }
}

/** Each in the family who is asked about minutes: the guardians who see meetings now, and the youth who was called. */
export async function familyToAsk(
  tx: Tx,
  municipality: number,
  { inCase, invitees }: { readonly inCase: CaseSubject; readonly invitees: readonly Invitee[] },
  now: Date,
): Promise<{ readonly family: readonly Invitee[]; readonly settings: Settings }> {
  const { candidates, settings } = await callable(tx, municipality, inCase, now)
  const called = (kind: string, personId: string) =>
    invitees.some(one => one.kind === kind && one.personId === personId)
  const family = candidates
    .filter(one => one.kind === 'guardian' || (one.kind === 'child' && called(one.kind, one.personId)))
    .map(one => ({ ...one, id: one.personId, guestName: null }))
  return { family, settings }
}

const employee = (personId: string, name: string, serviceId: string, place: string): Candidate => ({
  kind: 'employee',
  ...{ personId, name, serviceId, place },
})
const guardian = (one: Guardian): Candidate => ({
  kind: 'guardian',
  ...{ personId: one.personId, name: one.name, serviceId: null, place: null },
})
