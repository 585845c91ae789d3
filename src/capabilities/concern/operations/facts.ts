import type { NewId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { allServices, employeesOfService, settingsOf, standIn } from '../../organisation/index.ts'
import { childById, guardiansOf } from '../../person/index.ts'
import { kinAmong, replaceFacts } from '../../sight/index.ts'
import type { Concern } from '../model.ts'
import { blocksAround } from '../ports.ts'
import { OWN_GROUNDS, readersOf } from '../rules/readers.ts'
import type { Around } from '../rules/readers.ts'
import { concernsOfChild } from '../store/list.ts'
import { talksOf } from '../store/talk.ts'

interface At {
  readonly municipality: number
  readonly now: Date
  readonly newId: NewId
}

type Family = Omit<Around, 'leaderServiceId'>
const NOBODY: Family = { child: null, talks: [], guardians: [] }

const familyOf = async (tx: Tx, concern: Concern, { municipality, now }: At): Promise<Family> => {
  const { about } = concern
  if (about.kind !== 'child') return NOBODY
  const [child, talks, guardians] = await Promise.all([
    childById(tx, municipality, about.childId),
    talksOf(tx, municipality, concern.id),
    guardiansOf(tx, municipality, about.childId, dayOf(now)),
  ])
  return { child: child ?? null, talks, guardians }
}

/** The services in which a concern's leader can be one: the writer's, those above it, the coordinating units. */
const leadingServices = async (tx: Tx, municipality: number, serviceId: string): Promise<readonly string[]> => {
  const all = await allServices(tx, municipality)
  const parents = new Map(all.map(one => [one.id, one.parentId]))
  const up: string[] = []
  for (let id: string | null = serviceId; id !== null && !up.includes(id); id = parents.get(id) ?? null) up.push(id)
  return [...up, ...all.filter(one => one.kind === 'coordinating_unit').map(one => one.id)]
}

/** Where the leader acts as such; a leader's deputy may work anywhere. Null for a leader who no longer leads. */
const leaderServiceOf = async (tx: Tx, { about, leaderId, serviceId }: Concern, { municipality, now: at }: At) => {
  if (leaderId === null) return null
  for (const id of await leadingServices(tx, municipality, serviceId))
    if ((await employeesOfService(tx, municipality, id, at)).some(one => one.id === leaderId)) return id
  const notThese = about.kind === 'child' ? await kinAmong(tx, municipality, about.childId) : []
  const standsIn = await standIn(tx, municipality, { serviceId, at, notThese })
  return standsIn?.employeeId === leaderId ? standsIn.serviceId : null
}

/** Writes who sees a concern from now on; call it after any change of who knows. */
export async function writeFacts(tx: Tx, concern: Concern, at: At): Promise<void> {
  const [family, leaderServiceId, { ages }] = await Promise.all([
    familyOf(tx, concern, at),
    leaderServiceOf(tx, concern, at),
    settingsOf(tx, at.municipality, at.now),
  ])
  const childId = concern.about.kind === 'child' ? concern.about.childId : null
  const facts = readersOf(concern, { ...family, leaderServiceId }, ages, at.now)
  await replaceFacts(tx, { ...at, about: { kind: 'concern', id: concern.id }, childId, source: OWN_GROUNDS, facts })
  if (childId !== null) await blocksAround(tx, { ...at, childId })
}

/** When a child's guardians change, those who no longer are guardians no longer see the concerns they once heard. */
export async function concernGuardiansChanged(tx: Tx, change: At & { readonly childId: string }): Promise<void> {
  for (const concern of await concernsOfChild(tx, change.municipality, change.childId))
    await writeFacts(tx, concern, change)
}
