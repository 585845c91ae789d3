import { conflict, Refusal } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { mayRegisterLeaving } from '../access.ts'
import * as api from '../api.ts'
import { findEmployeeSubject, saveEmployee } from '../employee-store.ts'
import { beforeLeaving } from '../ports.ts'
import { saveRoleEnd } from '../role-store.ts'
import { judgeLeaving } from '../rules.ts'
import { letChooseNoMore } from './login-roles.ts'
import { leaderEnds } from './role.ts'

/** Registers that somebody stops working here. In the same act every baton gets its coming holder and every role its end. */
export const registerLeaving = operation(api.registerLeaving, {
  subject: findEmployeeSubject,
  allow: mayRegisterLeaving,
  handle: async ({ tx, actor, input, subject, now, newId }) => {
    const { municipality } = actor
    const { employee, employeeId, roles } = subject
    if (input.version !== employee.version) return conflict(employee)
    const at = judgeLeaving(input.lastDay, employee.leavesAt, now)
    if (at instanceof Refusal) return at
    const ending = roles.filter(one => one.to === null || one.to > at)
    const wrong = await leaderEnds(tx, municipality, ending, now, at)
    if (wrong) return wrong
    const next = { ...employee, leavesAt: at, version: employee.version + 1 }
    if (!(await saveEmployee(tx, municipality, next))) return conflict(employee)
    // Called while the roles still tell where the person works.
    await beforeLeaving(tx, { municipality, employeeId, at, now, newId })
    await Promise.all(ending.map(one => saveRoleEnd(tx, municipality, one.id, one, at)))
    await letChooseNoMore(tx, { municipality, actorId: employeeId }, at)
    return next
  },
})
