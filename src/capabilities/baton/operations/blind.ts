import type { Tx } from '../../../platform/database/transaction.ts'
import { getCase, topicsOpenTo } from '../../case/index.ts'
import type { ForService } from '../../case/index.ts'

interface At {
  readonly municipality: number
  readonly caseId: string
  readonly now: Date
}

/** The topics that one sees of the case for a service now: none if kept out by name, or without consent. */
export async function topicsOf(tx: Tx, at: At, one: ForService): Promise<ReadonlySet<string>> {
  const [found] = await topicsOpenTo(tx, { ...at, people: [one] })
  return found?.topics ?? new Set()
}

/** Who among these would see nothing of the case, and so cannot hold it. The owner service always sees: it is not asked. */
export async function blindAmong(tx: Tx, at: At, people: readonly ForService[]): Promise<readonly string[]> {
  if (people.length === 0) return []
  const { ownerServiceId } = await getCase(tx, at.municipality, at.caseId)
  const others = people.filter(one => one.serviceId !== ownerServiceId)
  if (others.length === 0) return []
  const found = await topicsOpenTo(tx, { ...at, people: others })
  return found.filter(one => one.topics.size === 0).map(one => one.employeeId)
}
