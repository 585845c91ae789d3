import type { Actor, EmployeeActor, FamilyActor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, participantsOf, takesPartFor } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { familyNames, guardiansOf } from '../../person/index.ts'
import { findMeasure } from '../../plan/index.ts'
import type { MeasureSubject } from '../../plan/index.ts'
import type { Responsible } from '../../plan/model.ts'
import { shownTo } from '../../sight/index.ts'
import type { TaskSubject } from '../access.ts'
import { findTaskRow } from '../store.ts'

/** One question with its measure and case. */
export async function findTask(
  tx: Tx,
  input: { caseId: string; taskId: string },
  actor: Actor,
): Promise<TaskSubject | undefined> {
  const task = await findTaskRow(tx, { municipality: actor.municipality, caseId: input.caseId, id: input.taskId })
  const of = task && (await findMeasure(tx, { caseId: input.caseId, measureId: task.measureId }, actor))
  return of && { ...of, task }
}

/** Somebody who can be asked, as when that one reads the case, and for which service; undefined where that one takes no part. */
export async function asAsked(
  tx: Tx,
  { municipality, caseId, holder }: { municipality: number; caseId: string; holder: CaseSubject['holder'] },
  { kind, id }: Responsible,
): Promise<EmployeeActor | FamilyActor | undefined> {
  const person = { id, municipality, level: 'high' } as const
  if (kind !== 'employee') return { ...person, kind: 'family', role: kind === 'child' ? 'youth' : 'guardian' }
  const serviceId =
    holder?.id === id ? holder.serviceId : takesPartFor(await participantsOf(tx, municipality, caseId), id)
  return serviceId === undefined ? undefined : { ...person, kind: 'employee', role: 'practitioner', serviceId }
}

/** The case as somebody reads it now who is asked, or has asked; undefined where that one may not read the measure as it is. */
export async function asReadBy(
  tx: Tx,
  { inCase: { childCase, holder }, measure }: MeasureSubject,
  who: Responsible,
  { municipality, now }: { readonly municipality: number; readonly now: Date },
): Promise<CaseSubject | undefined> {
  const caseId = childCase.id
  const reader = await asAsked(tx, { municipality, caseId, holder }, who)
  const seen = reader && (await findCase(tx, { caseId }, reader))
  return seen && shownTo(reader, seen.sight, now, measure) ? seen : undefined
}

/** What some people are called, of those who can see to a measure; a guardian as the others around the child call that one. */
export async function namesOf(
  tx: Tx,
  { municipality, now }: { readonly municipality: number; readonly now: Date },
  { child }: CaseSubject,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const all = [...new Set(ids)]
  const [employees, family, guardians] = await Promise.all([
    employeesByIds(tx, municipality, all),
    familyNames(tx, municipality, all),
    guardiansOf(tx, municipality, child.id, dayOf(now)),
  ])
  return new Map([
    ...employees.map(one => [one.id, one.name] as const),
    ...family,
    ...guardians.map(one => [one.personId, one.name] as const),
    [child.id, child.name],
  ])
}
