import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { allServices, employeesOfService } from '../../organisation/index.ts'
import { kinAmong } from '../../sight/index.ts'
import { CONFIRMING } from '../access.ts'

/** Who may be named for a child, or asked to confirm: those of the actor's own unit, leaders above it, and the coordinating unit. */
export async function colleaguesAround(tx: Tx, actor: Actor & { kind: 'employee' }, childId: string, now: Date) {
  const { municipality, serviceId } = actor
  const services = await allServices(tx, municipality)
  const above = unitsAbove(services, serviceId)
  const coordinating = services.filter(one => one.kind === 'coordinating_unit').map(one => one.id)
  const ids = [...new Set([serviceId, ...above, ...coordinating])]
  const [found, kept] = await Promise.all([
    Promise.all(ids.map(id => employeesOfService(tx, municipality, id, now))),
    kinAmong(tx, municipality, childId),
  ])
  const people = [...new Map(found.flat().map(one => [one.id, one])).values()].filter(
    one => one.role !== 'administrator',
  )
  const confirmers = found.flat().filter(one => CONFIRMING.includes(one.role) && one.id !== actor.id)
  return {
    candidates: people,
    confirmers: [...new Map(confirmers.map(one => [one.id, one])).values()].filter(one => !kept.includes(one.id)),
  }
}

function unitsAbove(services: readonly { id: string; parentId: string | null }[], serviceId: string): string[] {
  const above: string[] = []
  let next = services.find(one => one.id === serviceId)?.parentId ?? null
  while (next !== null && !above.includes(next)) {
    above.push(next)
    const here: string = next
    next = services.find(one => one.id === here)?.parentId ?? null
  }
  return above
}
