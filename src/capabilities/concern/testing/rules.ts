import type { EmployeeActor, FamilyActor } from '../../../kernel/actor.ts'
import type { Concern, Note, Talk } from '../model.ts'

const id = (last: number) => `00000000-0000-4000-8000-${`${last}`.padStart(12, '0')}`
export const WRITER = id(1)
export const LEADER = id(2)
export const CHILD = id(3)
export const SCHOOL = id(4)
export const MOTHER = id(5)
export const FATHER = id(6)
export const SOMEBODY = id(7)

/** Day 0 of the stories that these tests tell. */
export const NOTED = new Date('2026-10-06T08:00:00Z')

export const anEmployeeActor = (given: Partial<EmployeeActor> = {}): EmployeeActor => ({
  kind: 'employee',
  role: 'practitioner',
  id: WRITER,
  serviceId: SCHOOL,
  municipality: 1,
  level: 'high',
  ...given,
})
export const aGuardianActor = (given: Partial<FamilyActor> = {}): FamilyActor => ({
  kind: 'family',
  role: 'guardian',
  id: MOTHER,
  municipality: 1,
  level: 'high',
  ...given,
})

export const aNote = (given: Partial<Note> = {}): Note => ({
  arena: 'Fjellgruppa, i frileken',
  facts: 'Satt for seg selv i frileken, rundt 40 minutter.',
  childSaid: '',
  strengths: 'Bygger høye tårn og blir lenge i det.',
  duration: 'Tre ganger på to uker',
  earlier: '',
  interpretation: 'Kan det være at hun mangler ord til å bli med?',
  ...given,
})

/** A concern about a child on day 0, seen by its writer alone. */
export const aConcern = (given: Partial<Concern> = {}): Concern => ({
  id: id(9),
  about: { kind: 'child', childId: CHILD },
  writerId: WRITER,
  serviceId: SCHOOL,
  schoolEnvironment: false,
  note: aNote(),
  interpretationShared: false,
  notedAt: NOTED,
  shareBy: '2026-10-09',
  talkBy: '2026-10-16',
  dueOn: '2026-10-20',
  lookAgainOn: null,
  leaderId: null,
  leaderSharedAt: null,
  handedOnAt: null,
  talkerId: null,
  familySharedAt: null,
  decision: null,
  version: 1,
  ...given,
})

/** The same, seen by the leader too. */
export const aSharedConcern = (given: Partial<Concern> = {}): Concern =>
  aConcern({ leaderId: LEADER, leaderSharedAt: new Date('2026-10-09T08:00:00Z'), version: 2, ...given })

export const aTalk = (given: Partial<Talk> = {}): Talk => ({
  id: id(11),
  talkedOn: '2026-10-12',
  talkedBy: WRITER,
  heardBy: [MOTHER],
  childTookPart: false,
  interpreter: 'qualified',
  familyView: 'Vi kjenner henne igjen. Hjemme snakker hun mye.',
  agreement: 'agree',
  agreed: 'Kari leser med henne hver dag.',
  childTold: 'Mor forteller henne det.',
  at: new Date('2026-10-12T14:00:00Z'),
  ...given,
})
