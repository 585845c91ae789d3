import { dayOf, covers, startOf } from '../../../kernel/time.ts'
import { TOPIC_IDS } from '../../organisation/model.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import type { ImpliedFact } from '../../sight/model.ts'
import type { Cell, SharingSources } from '../model.ts'
import { cellsAt, isOpen, keptOut } from './cell.ts'
import { fosteringAt, hasAge, responsibleAt, turningDays } from '../../signer/model.ts'

/** A fact without its period: whether it holds at one instant. */
type Held = Omit<ImpliedFact, 'from' | 'to'>

const everything = (
  readerKind: Held['readerKind'],
  readerId: string,
  ground: Held['ground'],
  groundId: string | null,
  inServiceId: string | null = null,
): Held => ({ readerKind, readerId, inServiceId, topic: EVERY_TOPIC, ground, groundId })

/**
 * Family: those with parental responsibility, and foster parents who answer in their place, until the case is the child's
 * own; the youth from the age of own pages.
 */
const familyAt = (sources: SharingSources, at: Date): Held[] => {
  const { child, ages } = sources
  const guardians = hasAge(child.birthDate, ages.ownsCase, at)
    ? []
    : [...responsibleAt(sources, at), ...fosteringAt(sources, at)].map(one =>
        everything('family', one.personId, 'guardianship', one.guardianshipId),
      )
  const youth = hasAge(child.birthDate, Math.min(ages.youthSees, ages.ownsCase), at)
  return youth ? [...guardians, everything('family', child.id, 'own_case', null)] : guardians
}

interface Taking {
  readonly id: string
  /** For which service: the one that consent is asked for. */
  readonly serviceId: string
  readonly employeeId: string
  /** In which service the person works and must be acting. */
  readonly worksAt: string
}

/** Those who take part by name: participants and the holder. Whoever acts by rule does so for the owner service. */
const takingPartAt = (sources: SharingSources, at: Date): Taking[] => [
  ...sources.participants
    .filter(one => covers(one, at))
    .flatMap(({ id, serviceId, employeeId }) =>
      employeeId === null ? [] : [{ id, serviceId, employeeId, worksAt: serviceId }],
    ),
  ...sources.holders
    .filter(one => !sources.closed && covers(one, at))
    .map(({ id, kind, serviceId, holderId }) => ({
      id,
      serviceId: kind === 'acting' ? sources.ownerServiceId : serviceId,
      employeeId: holderId,
      worksAt: serviceId,
    })),
]

/** What one who takes part for another service sees: the topics that are open for that service, unless kept out. */
const byConsent = (sources: SharingSources, { serviceId, employeeId, worksAt }: Taking, at: Date): Held[] =>
  TOPIC_IDS.flatMap(topic => {
    // A yes for a purpose is a consent of its own: who is kept out of one is not kept out of another, nor let in by it.
    const cell = cellsAt(sources, { serviceId, topic }, at).find(one => isOpen(one) && !keptOut(one).has(employeeId))
    if (!cell) return []
    return [
      {
        ...{ readerKind: 'employee', readerId: employeeId, inServiceId: worksAt },
        ...{ topic, ground: 'consent', groundId: lastAnswer(cell.answers) },
      },
    ]
  })

const lastAnswer = (answers: Cell['answers']): string | null =>
  answers
    .flatMap(one => (one.latest ? [one.latest] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.position - b.position)
    .at(-1)?.id ?? null

/** Those who may look without consent, by name and until it ends by itself; nobody looks into a closed case so. */
const byGrant = ({ closed, grants }: SharingSources, at: Date): Held[] =>
  closed
    ? []
    : grants
        .filter(one => covers(one, at))
        .flatMap(({ id, ground, employeeId, serviceId, topics }) =>
          topics.map(topic => ({
            ...{ readerKind: 'employee', readerId: employeeId, inServiceId: serviceId },
            ...{ topic, ground, groundId: id },
          })),
        )

/** Who sees what at one instant, each fact once. */
export const heldAt = (sources: SharingSources, at: Date): readonly Held[] => {
  const people = takingPartAt(sources, at).flatMap(one => {
    if (one.serviceId === sources.ownerServiceId)
      return [everything('employee', one.employeeId, 'own_service', one.id, one.worksAt)]
    return sources.closed ? [] : byConsent(sources, one, at)
  })
  return [
    ...new Map(
      [...familyAt(sources, at), ...people, ...byGrant(sources, at)].map(held => [nameOf(held), held]),
    ).values(),
  ]
}

const nameOf = (held: Held) =>
  [held.readerKind, held.readerId, held.inServiceId, held.topic, held.ground, held.groundId].join(' ')

/** The instants after now at which something begins or ends by itself. */
const turningPoints = (sources: SharingSources, now: Date): readonly Date[] => {
  const days = [
    ...turningDays(sources),
    ...sources.answers.flatMap(one => (one.to === null ? [one.from] : [one.from, one.to])),
  ]
  const periods = [...sources.participants, ...sources.holders, ...sources.grants]
  const instants = [
    ...days.filter(day => day > dayOf(now)).map(startOf),
    ...periods.flatMap(one => (one.to === null ? [one.from] : [one.from, one.to])),
  ]
  return [...new Set(instants.map(Number))]
    .filter(one => one > now.getTime())
    .toSorted((a, b) => a - b)
    .map(one => new Date(one))
}

/**
 * All access facts of a case from now on. Everything that begins or ends by itself (a consent, a birthday, a deputy's
 * dates) is in their periods, so that it bites at its instant without anybody doing anything.
 */
export const factsImplied = (sources: SharingSources, now: Date): readonly ImpliedFact[] => {
  const points = [now, ...turningPoints(sources, now)]
  const done: ImpliedFact[] = []
  let lasting = new Map<string, ImpliedFact>()
  for (const [index, at] of points.entries()) {
    const to = points[index + 1] ?? null
    const here = new Map<string, ImpliedFact>()
    for (const held of heldAt(sources, at)) {
      const name = nameOf(held)
      here.set(name, { ...held, from: lasting.get(name)?.from ?? at, to })
    }
    done.push(...[...lasting].flatMap(([name, fact]) => (here.has(name) ? [] : [fact])))
    lasting = here
  }
  return [...done, ...lasting.values()]
}
