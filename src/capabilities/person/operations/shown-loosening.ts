import type { Tx } from '../../../platform/database/transaction.ts'
import { employeesByIds } from '../../organisation/index.ts'
import type { Loosening } from '../protection-model.ts'
import { childrenByIds } from '../store/brief.ts'
import { gradesById } from '../store/grade.ts'
import { careOf } from '../store/guardian.ts'
import { nameOf } from './name.ts'

/** Proposals as they are shown to those who propose and those who answer: whom and what it is about, and who says so. */
export async function shownLoosenings(tx: Tx, municipality: number, all: readonly Loosening[]) {
  if (all.length === 0) return []
  const childIds = [...new Set(all.map(one => one.childId))]
  const staff = all.flatMap(one => [one.proposedBy, one.askedId].filter(id => id !== null))
  const [children, care, grades, employees] = await Promise.all([
    childrenByIds(tx, municipality, childIds),
    Promise.all(childIds.map(id => careOf(tx, municipality, id))),
    gradesById(
      tx,
      municipality,
      all.flatMap(one => one.gradeId ?? []),
    ),
    employeesByIds(tx, municipality, [...new Set(staff)]),
  ])
  const rows = care.flat()
  const employee = (id: string | null) => employees.find(one => one.id === id)?.name ?? null
  return all.map(({ source, ...one }) => {
    const grade = grades.find(each => each.id === one.gradeId)
    const row = rows.find(each => each.id === one.guardianshipId || (grade && each.personId === grade.personId))
    const child = children.find(each => each.id === one.childId)
    return {
      ...one,
      name: row ? nameOf(row.person) : (child?.fullName ?? ''),
      grade: grade?.grade ?? null,
      fromRegister: source === 'register',
      proposer: employee(one.proposedBy),
      asked: employee(one.askedId),
    }
  })
}
