import { randomUUID } from 'node:crypto'
import type { EmployeeActor, FamilyActor } from '../../kernel/actor.ts'
import { addDays, dayOf, instantAt } from '../../kernel/time.ts'
import type { Database } from '../../platform/database/open.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { theClock } from '../../../tests/clock.ts'
import { inTest } from '../case/testing.ts'
import { sweepAll } from '../gap/store.ts'

/** The case that rows are laid in, and a day reckoned from today. */
export interface InCase {
  readonly municipality: number
  readonly caseId: string
  readonly childId: string
  readonly school: string
  readonly teacher: EmployeeActor
}
export const inDays = (days: number) => addDays(dayOf(theClock.now()), days)
const told = (at: InCase) => ({ topic: 'plan', audience: 'everyone', service_id: at.school })

/** A measure by plain rows: by default running, the teacher's, evaluated in six days. */
export async function aMeasureRow(
  tx: Tx,
  at: InCase,
  more: Partial<{
    title: string
    by: EmployeeActor | FamilyActor
    from: number
    to: number
    audience: string
    notFor: string
    topic: string
    status: string
    service: string
  }> = {},
): Promise<string> {
  const id = randomUUID()
  const by = more.by ?? at.teacher
  const whose = by.kind === 'employee' ? { responsible_employee_id: by.id } : { responsible_guardian_id: by.id }
  const row = {
    ...told(at),
    ...(more.topic ? { topic: more.topic } : {}),
    ...(more.service ? { service_id: more.service } : {}),
    ...(more.audience ? { audience: more.audience, not_for: more.notFor ?? null } : {}),
    ...whose,
    title: more.title ?? 'Liten lesegruppe',
    starts_on: inDays(more.from ?? -35),
    evaluate_on: inDays(more.to ?? 6),
  }
  const rest = { arena: 'school', status: more.status ?? 'running', added_by: at.teacher.id, at: theClock.now() }
  await tx
    .insertInto('measure')
    .values({ municipality_id: at.municipality, id, case_id: at.caseId, ...row, ...rest })
    .execute()
  return id
}

/** A meeting by plain rows, called so many days from now (or held before), with those who are called. */
export async function aMeetingRow(
  tx: Tx,
  at: InCase,
  called: readonly (EmployeeActor | FamilyActor)[],
  more: Partial<{
    days: number
    purpose: string
    audience: string
    notFor: string
    service: string
    minutesBy: EmployeeActor
  }> = {},
): Promise<string> {
  const id = randomUUID()
  const starts_at = instantAt(inDays(more.days ?? 2), '13:00')
  const when = { starts_at, ends_at: new Date(starts_at.getTime() + 3_600_000), state: 'called', at: theClock.now() }
  const shown = more.audience ? { audience: more.audience, not_for: more.notFor ?? null } : {}
  const what = { kind: 'cooperation', purpose: more.purpose ?? 'Hva trenger vi nå?', place: 'Møterom 2' }
  const people = { called_by: at.teacher.id, minutes_by: (more.minutesBy ?? at.teacher).id }
  await tx
    .insertInto('meeting')
    .values({
      municipality_id: at.municipality,
      id,
      case_id: at.caseId,
      ...told(at),
      ...shown,
      ...(more.service ? { service_id: more.service } : {}),
      ...what,
      ...when,
      ...people,
    })
    .execute()
  const invited = called.map(one => ({
    municipality_id: at.municipality,
    id: randomUUID(),
    meeting_id: id,
    ...(one.kind === 'employee' ? { employee_id: one.id, service_id: one.serviceId } : { guardian_id: one.id }),
  }))
  if (invited.length > 0) await tx.insertInto('meeting_invitee').values(invited).execute()
  return id
}

/** Something asked of somebody, about the case. */
export async function anAskRow(
  tx: Tx,
  at: InCase,
  to: { readonly kind: 'employee' | 'service' | 'family'; readonly id: string },
  more: Partial<{ kind: string; due: number; sent: number; thing: string; opened: boolean }> = {},
): Promise<string> {
  const id = randomUUID()
  const sent_at = instantAt(inDays(more.sent ?? -1), '09:00')
  await tx
    .insertInto('ask')
    .values({
      municipality_id: at.municipality,
      id,
      kind: more.kind ?? 'baton',
      about_kind: 'case',
      about_id: at.caseId,
      child_id: at.childId,
      thing_id: more.thing ?? randomUUID(),
      from_kind: 'employee',
      from_id: at.teacher.id,
      to_kind: to.kind,
      to_id: to.id,
      state: more.opened ? 'opened' : 'sent',
      sent_at,
      opened_at: more.opened ? sent_at : null,
      due_at: instantAt(inDays(more.due ?? 5), '23:59'),
    })
    .execute()
  return id
}

/** Lays rows in a case and looks for gaps, as after a write. */
export const lay = async <T>(database: Database, at: InCase, rows: (tx: Tx) => Promise<T>): Promise<T> => {
  const laid = await inTest(database, at.municipality, rows)
  await inTest(database, at.municipality, async tx => {
    for (const query of sweepAll(at.municipality)) await tx.executeQuery(query)
  })
  return laid
}
