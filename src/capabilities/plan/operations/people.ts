import { ageOn, covers, dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { participantsOf } from '../../case/index.ts'
import type { CaseSubject, Participant } from '../../case/model.ts'
import { settingsOf } from '../../organisation/index.ts'
import type { Settings } from '../../organisation/model.ts'
import { guardiansOf } from '../../person/index.ts'
import type { Guardian } from '../../person/model.ts'
import type { Responsible } from '../model.ts'

/** Somebody who can be responsible for a measure. */
export interface Candidate extends Responsible {
  readonly name: string
  /** The service, for an employee. */
  readonly place: string | null
}

/** Everybody around a child today, with what the municipality has decided. */
export interface People {
  readonly settings: Settings
  readonly participants: readonly Participant[]
  readonly guardians: readonly Guardian[]
  readonly candidates: readonly Candidate[]
}

/** Who can be responsible: the named participants, the holder, the guardians, and a youth who is old enough to see. */
export async function peopleIn(tx: Tx, municipality: number, subject: CaseSubject, now: Date): Promise<People> {
  const { childCase, child } = subject
  const today = dayOf(now)
  const [settings, participants, guardians] = await Promise.all([
    settingsOf(tx, municipality, now),
    participantsOf(tx, municipality, childCase.id),
    guardiansOf(tx, municipality, child.id, today),
  ])
  const old = child.birthDate !== null && ageOn(child.birthDate, today) >= settings.ages.youthSees
  const youth: Candidate[] = old ? [{ kind: 'child', id: child.id, name: child.name, place: null }] : []
  const candidates = [...employees(subject, participants, now), ...guardians.map(asCandidate), ...youth]
  return { settings, participants, guardians, candidates }
}

const asCandidate = (one: Guardian): Candidate => ({ kind: 'guardian', id: one.personId, name: one.name, place: null })

function employees({ holder }: CaseSubject, participants: readonly Participant[], now: Date): Candidate[] {
  const named = participants.flatMap(one =>
    covers(one, now) && one.employeeId !== null && one.name !== null
      ? [{ kind: 'employee' as const, id: one.employeeId, name: one.name, place: one.serviceName }]
      : [],
  )
  const holds = holder && { kind: 'employee' as const, id: holder.id, name: holder.name, place: holder.serviceName }
  const all = holds ? [holds, ...named] : named
  return [...new Map(all.map(one => [one.id, one])).values()]
}

/** The one among them who is named, if so. */
export const candidate = ({ candidates }: People, { kind, id }: Responsible): Candidate | undefined =>
  candidates.find(one => one.kind === kind && one.id === id)

/** Whether somebody can be responsible for a measure in a case today. */
export async function canDo(tx: Tx, municipality: number, subject: CaseSubject, now: Date) {
  const people = await peopleIn(tx, municipality, subject, now)
  return (responsible: Responsible): boolean => candidate(people, responsible) !== undefined
}
