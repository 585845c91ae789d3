import type { Actor } from '../../../kernel/actor.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import { covers, dayOf } from '../../../kernel/time.ts'
import type { Period } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { mayLeadPeople, mayRegisterAbsence } from '../access.ts'
import * as api from '../api.ts'
import { findEmployeeSubject } from '../employee-store.ts'
import type { EmployeeSubject } from '../employee-store.ts'
import type { Absence } from '../model.ts'
import { absenceWritten, rolesChanged } from '../ports.ts'
import { insertAbsence, replaceDeputy, saveAbsence } from '../role-store.ts'
import { judgeAbsence, newEnd, periodOf } from '../rules.ts'

/** Judges an absence with its deputy, who must work here. */
async function judge(tx: Tx, actor: Actor, asked: Omit<Absence, 'id' | 'version'>, own: readonly Absence[], now: Date) {
  const { deputyId } = asked
  const deputy = deputyId === null ? undefined : await findEmployeeSubject(tx, { employeeId: deputyId }, actor, now)
  if (deputyId !== null && !(deputy && worksHere(deputy, asked))) return refuse('deputy.unknown')
  return judgeAbsence(asked, {
    own,
    deputysOwn: deputy?.absences ?? [],
    deputyLeavesAt: deputy?.employee.leavesAt ?? null,
  })
}

const worksHere = ({ roles }: EmployeeSubject, { from }: Period) => roles.some(one => covers(one, from))

/** Registers that somebody is away; batons held by the person get their deputy in the same act. */
export const registerAbsence = operation(api.registerAbsence, {
  subject: findEmployeeSubject,
  allow: mayRegisterAbsence,
  handle: async ({ tx, actor, input, subject, now, newId }) => {
    const { employeeId, deputyId } = input
    if (input.from < dayOf(now)) return refuse('absence.past')
    const absence: Absence = { id: newId(), employeeId, deputyId, ...periodOf(input.from, input.to), version: 1 }
    const wrong = await judge(tx, actor, absence, subject.absences, now)
    if (wrong) return wrong
    const { municipality } = actor
    await insertAbsence(tx, municipality, absence)
    await absenceWritten(tx, { ...absence, municipality, was: null, now, newId })
    return absence
  },
})

/** Changes when somebody is back, and who stands in. */
export const changeAbsence = operation(api.changeAbsence, {
  subject: findEmployeeSubject,
  allow: mayRegisterAbsence,
  handle: async ({ tx, actor, input, subject, now, newId }) => {
    const { municipality } = actor
    const before = subject.absences.find(one => one.id === input.absenceId)
    if (!before) return refuse('absence.unknown')
    if (before.version !== input.version) return conflict(before)
    const to = newEnd(before, input.to, now)
    const next: Absence = { ...before, to, deputyId: input.deputyId, version: before.version + 1 }
    const others = subject.absences.filter(one => one.id !== before.id)
    const wrong = next.to !== null && next.to <= next.from ? undefined : await judge(tx, actor, next, others, now)
    if (wrong) return wrong
    if (!(await saveAbsence(tx, municipality, next))) return conflict(before)
    await absenceWritten(tx, { ...next, municipality, was: { from: before.from, to: before.to }, now, newId })
    return next
  },
})

/** Names who stands in for somebody whenever that person is away. */
export const nameDeputy = operation(api.nameDeputy, {
  subject: findEmployeeSubject,
  allow: mayLeadPeople,
  handle: async ({ tx, actor, input, now, newId }) => {
    const { employeeId, deputyId } = input
    if (deputyId === employeeId) return refuse('deputy.self')
    const deputy = deputyId === null ? undefined : await findEmployeeSubject(tx, { employeeId: deputyId }, actor, now)
    if (deputyId !== null && !(deputy && worksHere(deputy, { from: now, to: null }))) return refuse('deputy.unknown')
    if (deputy && deputy.employee.leavesAt !== null) return refuse('deputy.leaves')
    const id = newId()
    await replaceDeputy(tx, actor.municipality, { id, employeeId, deputyId, at: now })
    await rolesChanged(tx, { municipality: actor.municipality, employeeId, now, newId })
    return { id }
  },
})
