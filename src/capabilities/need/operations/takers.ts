import type { Tx } from '../../../platform/database/transaction.ts'
import { topicsOpenTo } from '../../case/index.ts'
import { employeesOfService } from '../../organisation/index.ts'
import { kinAmong } from '../../sight/index.ts'
import type { RequestSubject } from '../access.ts'

/** Who in a service can take something for this child: whoever works there, is not kept away and may see the topic. */
export async function takers(tx: Tx, municipality: number, { inCase, need, request }: RequestSubject, now: Date) {
  const { serviceId } = request
  const [all, kin] = await Promise.all([
    employeesOfService(tx, municipality, serviceId, now),
    kinAmong(tx, municipality, inCase.child.id),
  ])
  const known = [...new Map(all.filter(one => !kin.includes(one.id)).map(one => [one.id, one])).values()]
  const people = known.map(one => ({ employeeId: one.id, serviceId }))
  const found = await topicsOpenTo(tx, { municipality, caseId: inCase.childCase.id, people, now })
  const told = new Set(found.filter(one => one.topics.has(need.topic)).map(one => one.employeeId))
  return known.filter(one => told.has(one.id))
}

/** Whether the service as such may be told of the topic of a need. */
export async function isToldTo(tx: Tx, municipality: number, { inCase, need, request }: RequestSubject, now: Date) {
  const people = [{ employeeId: request.serviceId, serviceId: request.serviceId }]
  const [found] = await topicsOpenTo(tx, { municipality, caseId: inCase.childCase.id, people, now })
  return found?.topics.has(need.topic) === true
}
