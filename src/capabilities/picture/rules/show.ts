import type { Actor } from '../../../kernel/actor.ts'
import { covers } from '../../../kernel/time.ts'
import type { CaseSubject, Participant } from '../../case/model.ts'
import type { Need } from '../../need/model.ts'
import type { OneSymbol, OwnWord } from '../../own-word/model.ts'
import type { Goal, Measure } from '../../plan/model.ts'
import type { Settings } from '../../settings/model.ts'
import { knownAmong, shownTo } from '../../sight/model.ts'
import { isWriter, mayAdd, mayName, mayTakeBack, readsEntry, seesTeam } from '../access.ts'
import type { StandingEntry, Tie, WriterKind } from '../model.ts'
import type { By, ShownEntry, ShownPicture } from '../shown-model.ts'

/** One of the guardians of today. */
interface Guardian {
  readonly personId: string
  readonly name: string
}
/** All that the picture is drawn from. */
export interface Known {
  readonly entries: readonly StandingEntry[]
  /** What the child has told everybody, as far as the reader reads it. */
  readonly words: readonly OwnWord[]
  readonly goals: readonly Goal[]
  readonly measures: readonly Measure[]
  readonly needs: readonly Need[]
  readonly participants: readonly Participant[]
  readonly ties: readonly Tie[]
  readonly guardians: readonly Guardian[]
  readonly symbols: readonly OneSymbol[]
  /** Who does a measure and takes no part, by name. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
}
/** Who reads, and when. */
export interface Reading {
  readonly actor: Actor
  readonly inCase: CaseSubject
  readonly now: Date
  readonly settings: Settings
}

interface Written {
  readonly writerKind: WriterKind
  readonly writerId: string
  readonly serviceId: string | null
  readonly employee: string | null
  readonly service: string | null
}
/** By whom something is: a parent by name to the child and those who help, to the other home as a parent. */
export function byOf(one: Written, guardians: readonly Guardian[], { actor, inCase }: Reading): By {
  const { writerKind, writerId, serviceId, service } = one
  const mine = isWriter(actor, one)
  if (writerKind === 'employee') return { kind: 'service', name: one.employee, serviceId, service, mine }
  const of = { serviceId: null, service: null, mine }
  if (writerKind !== 'guardian') return { kind: 'child', name: inCase.child.name, ...of }
  const isNamed = mine || actor.role !== 'guardian'
  const name = isNamed ? (guardians.find(each => each.personId === writerId)?.name ?? null) : null
  return { kind: 'guardian', name, ...of }
}

const ORDER: readonly By['kind'][] = ['child', 'guardian', 'service']
/** The child's own comes first, then the family's; what was written first comes first. */
const byWhom = (a: ShownEntry, b: ShownEntry) =>
  ORDER.indexOf(a.by.kind) - ORDER.indexOf(b.by.kind) || (a.at < b.at ? -1 : 1)

/** The entries as the reader sees them, with what the child has told everybody in own words among them. */
export function showEntries(known: Known, reading: Reading): ShownEntry[] {
  const { entries, words, guardians, participants, symbols } = known
  const { actor, inCase, now } = reading
  const isOpen = inCase.childCase.status !== 'closed'
  // What somebody wrote who is no guardian any more stays with that one.
  const isHere = (one: StandingEntry) =>
    one.writerKind !== 'guardian' || isWriter(actor, one) || guardians.some(each => each.personId === one.writerId)
  const shown = entries.filter(one => isHere(one) && readsEntry(actor, inCase.sight, now, one))
  const asEntry = (one: StandingEntry): ShownEntry => {
    const by = byOf(one, guardians, reading)
    const notFor = guardians.find(each => each.personId === one.notFor)?.name ?? null
    const { id, kind, level, arena, because, at } = one
    const takeBack = isOpen && mayTakeBack(actor, { inCase, entry: one, participants }, now).allowed
    return {
      ...{ id, kind, level, arena, because, at, by, words: one.words, withChild: one.withChild, from: 'picture' },
      symbols: labelsOf(symbols, one.symbols),
      whom:
        by.mine || actor.kind === 'employee'
          ? { forWhom: one.forWhom, notFor, notForId: one.notFor, topic: one.topic }
          : null,
      may: { takeBack, anew: takeBack && adds(reading) },
    }
  }
  return [...shown.map(asEntry), ...words.map(one => asOwn(one, symbols, reading))].toSorted(byWhom)
}

/** What was pointed at, with its words. */
export const labelsOf = (symbols: readonly OneSymbol[], ids: readonly string[]) =>
  symbols.filter(({ id }) => ids.includes(id)).map(({ id, nb, nn }) => ({ id, nb, nn }))

/** Where own words stand: what helps is with the child. */
const OWN = { kind: 'mine', level: null } as const
const HELPING = { kind: 'resource', level: 'child' } as const

const asOwn = (one: OwnWord, symbols: readonly OneSymbol[], reading: Reading): ShownEntry => {
  const { actor, inCase } = reading
  const mine = actor.role === 'youth' && actor.id === one.writerId
  return {
    ...{
      id: one.id,
      ...(one.kind === 'helping' ? HELPING : OWN),
      arena: null,
      because: null,
      words: one.words,
      withChild: false,
    },
    symbols: labelsOf(symbols, one.symbols),
    ...{ from: 'own_word', by: { kind: 'child', name: inCase.child.name, serviceId: null, service: null, mine } },
    ...{ at: one.at, whom: null, may: { anew: false, takeBack: false } },
  }
}

type Services = ShownPicture['services']
/** The services that take part now, as far as the reader may know; the one that holds first. */
export function showServices(participants: readonly Participant[], { actor, inCase, now }: Reading): Services {
  const { holder, sight } = inCase
  const taking = participants.filter(one => covers(one, now))
  const known = knownAmong(sight, now, taking).filter(one => covers(one, now))
  const whole = seesTeam(actor, inCase, now).allowed
  const shown = known.filter(one => whole || (actor.kind === 'employee' && one.serviceId === actor.serviceId))
  const services = new Map<string, Services[number]>()
  const put = (id: string, name: string, person: string | null, holds: boolean) => {
    const one = services.get(id) ?? { id, name, people: [], holds }
    const people = person === null || one.people.includes(person) ? one.people : [...one.people, person]
    services.set(id, { ...one, people })
  }
  if (holder) put(holder.serviceId, holder.serviceName, holder.name, true)
  for (const one of shown) put(one.serviceId, one.serviceName, one.name, false)
  return [...services.values()]
}

/** Where each who takes part works. */
const worksIn = (participants: readonly Participant[], { inCase: { holder }, now }: Reading): Map<string, string> =>
  new Map([
    ...(holder ? [[holder.id, holder.serviceId] as const] : []),
    ...participants.flatMap(one =>
      one.employeeId !== null && covers(one, now) ? [[one.employeeId, one.serviceId] as const] : [],
    ),
  ])

/** The measures that are planned or go on, each with where it is and which service does it. */
export function showMeasures(
  { measures, participants, guardians, others }: Known,
  services: Services,
  reading: Reading,
): ShownPicture['measures'] {
  const { actor, inCase, now } = reading
  const works = worksIn(participants, reading)
  const named = participants.filter(
    one => one.employeeId !== null && mayName(inCase, participants, one.employeeId, now),
  )
  const names = new Map(others.map(one => [one.id, one.name]))
  for (const one of named) if (one.employeeId !== null && one.name !== null) names.set(one.employeeId, one.name)
  if (inCase.holder) names.set(inCase.holder.id, inCase.holder.name)
  return measures
    .filter(one => one.status !== 'ended' && shownTo(actor, inCase.sight, now, one))
    .map(({ id, title, status, goalId, arena, responsible }) => {
      const doneBy = responsible.kind === 'employee' ? (works.get(responsible.id) ?? null) : null
      const family =
        responsible.kind === 'child'
          ? inCase.child.name
          : guardians.find(
              one => one.personId === responsible.id && (actor.role !== 'guardian' || one.personId === actor.id),
            )?.name
      return {
        ...{ id, title, status, goalId, arena },
        responsible: {
          kind: responsible.kind,
          name: (responsible.kind === 'employee' ? names.get(responsible.id) : family) ?? '',
        },
        serviceId: services.some(one => one.id === doneBy) ? doneBy : null,
      }
    })
}

/** Those of the family whom the reader is told of here: one home is not told of the other. */
export function showFamily({ guardians }: Known, { actor, inCase: { child } }: Reading): ShownPicture['family'] {
  const named = guardians.filter(one => actor.role !== 'guardian' || one.personId === actor.id)
  const me = (id: string, isChild: boolean) =>
    actor.kind === 'family' && actor.id === id && (actor.role === 'youth') === isChild
  return [
    { id: child.id, kind: 'child', name: child.name, me: me(child.id, true) },
    ...named.map(({ personId, name }) => ({ id: personId, kind: 'guardian' as const, name, me: me(personId, false) })),
  ]
}

/** What is needed, is shown to the reader, and is met by no measure yet. */
export const showNeeds = ({ needs }: Known, { actor, inCase, now }: Reading): ShownPicture['needs'] =>
  needs
    .filter(one => one.state === 'open' && one.measureId === null && shownTo(actor, inCase.sight, now, one))
    .map(({ id, what }) => ({ id, what }))

/** Whether the reader puts things into the picture now. */
export const adds = ({ actor, inCase, now }: Reading): boolean =>
  inCase.childCase.status !== 'closed' && mayAdd(actor, inCase, now).allowed
