import type { Service } from '../organisation/model.ts'
import type { Does, RosterLine, ServiceLine, Wrong } from './model.ts'
import { asKey, kindOf, ownerOf } from './words.ts'

/** What is done for a line about a service. */
export interface ServiceStep {
  readonly line: RosterLine
  /** Undefined when it is wrong or so already. */
  readonly next?: Omit<Service, 'id' | 'version' | 'parentId' | 'activeFrom' | 'activeTo'>
  readonly was?: Service
  /** The name of the unit above, for a new one. */
  readonly unitAbove?: string
}

/**
 * What a file of services would do. It adds and fills in; it never ends a service and never moves one to another unit,
 * for that would change who leads whom. New ones stand after the units above them.
 */
export function planServices(lines: readonly ServiceLine[], services: readonly Service[]): ServiceStep[] {
  const known = new Map(services.map(one => [asKey(one.name), one]))
  const names = lines.map(one => asKey(one.name))
  const steps = lines.map((line, at) => {
    const twice = names.indexOf(names[at] ?? '') !== at
    const was = known.get(asKey(line.name))
    return was ? changed(line, was, known, twice) : added(line, [...known.keys(), ...names], twice)
  })
  return inOrder(steps, new Set(known.keys()))
}

function added(line: ServiceLine, names: readonly string[], twice: boolean): ServiceStep {
  const [kind, owner] = [kindOf(line.kind ?? ''), ownerOf(line.owner ?? 'kommune')]
  const above = asKey(line.unitAbove ?? '')
  const wrong: Wrong[] = [
    ...(line.name === '' ? ['name_missing' as const] : []),
    ...(twice ? ['twice' as const] : []),
    ...(kind ? [] : ['type_unknown' as const]),
    ...(owner ? [] : ['owner_unknown' as const]),
    ...(above === '' ? ['unit_above_missing' as const] : []),
    ...(above !== '' && (!names.includes(above) || above === asKey(line.name)) ? ['unit_above_unknown' as const] : []),
  ]
  if (wrong.length > 0 || !kind || !owner) return { line: told(line, wrong, []) }
  const next = { name: line.name, kind, ownerType: owner, phone: line.phone }
  return { line: told(line, [], ['add']), next, unitAbove: above }
}

function changed(line: ServiceLine, was: Service, known: ReadonlyMap<string, Service>, twice: boolean): ServiceStep {
  const kind = line.kind === null ? was.kind : kindOf(line.kind)
  const owner = line.owner === null ? was.ownerType : ownerOf(line.owner)
  const above = line.unitAbove === null ? was.parentId : known.get(asKey(line.unitAbove))?.id
  const wrong: Wrong[] = [
    ...(twice ? ['twice' as const] : []),
    ...(was.activeTo === null ? [] : ['service_ended' as const]),
    ...(kind ? [] : ['type_unknown' as const]),
    ...(owner ? [] : ['owner_unknown' as const]),
    ...(above === was.parentId ? [] : ['unit_above_differs' as const]),
  ]
  if (wrong.length > 0 || !kind || !owner) return { line: told(line, wrong, []) }
  const phone = line.phone ?? was.phone
  const does: Does[] = [
    ...(kind === was.kind ? [] : ['kind' as const]),
    ...(owner === was.ownerType ? [] : ['owner' as const]),
    ...(phone === was.phone ? [] : ['phone' as const]),
  ]
  if (does.length === 0) return { line: told(line, [], []) }
  return { line: told(line, [], does), next: { name: was.name, kind, ownerType: owner, phone }, was }
}

const told = ({ line, name }: ServiceLine, wrong: Wrong[], does: Does[]): RosterLine => ({
  line,
  about: name,
  wrong,
  does,
})

/** New ones after their unit above; those that only name each other are wrong. */
function inOrder(steps: readonly ServiceStep[], known: Set<string>): ServiceStep[] {
  const [done, waiting] = [
    steps.filter(one => one.unitAbove === undefined),
    steps.filter(one => one.unitAbove !== undefined),
  ]
  const ready: ServiceStep[] = []
  for (let left = waiting; left.length > 0;) {
    const now = left.filter(one => known.has(one.unitAbove ?? ''))
    if (now.length === 0) return [...done, ...ready, ...left.map(lost)]
    ready.push(...now)
    now.forEach(one => known.add(asKey(one.line.about)))
    left = left.filter(one => !now.includes(one))
  }
  return [...done, ...ready]
}

const lost = ({ line }: ServiceStep): ServiceStep => ({ line: { ...line, does: [], wrong: ['unit_above_unknown'] } })
