import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { aCase } from '../../src/capabilities/case/testing.ts'
import { inTest } from '../../src/capabilities/case/testing.ts'
import { TOPIC_IDS } from '../../src/capabilities/settings/model.ts'
import { GROUNDS } from '../../src/capabilities/sight/model.ts'
import type { About } from '../../src/capabilities/sight/model.ts'
import type { Database } from '../../src/platform/database/open.ts'
import { theClock } from '../clock.ts'

export type Here = Awaited<ReturnType<typeof aCase>>

/** A fact about one case for one of those who read, from and to so many minutes from now. */
export interface AnyFact {
  readonly reader: 'teacher' | 'adviser' | 'colleague' | 'hege' | 'trond' | 'child' | 'school' | 'ppt'
  readonly topic: string
  readonly ground: (typeof GROUNDS)[number]
  readonly from: number
  readonly to: number | null
}

/** Facts of every kind: grounds and blocks, whole and by topic, past, present and coming. */
export const anyFacts = fc.array(
  fc.record<AnyFact>({
    reader: fc.constantFrom('teacher', 'adviser', 'colleague', 'hege', 'trond', 'child', 'school', 'ppt'),
    topic: fc.oneof(
      { weight: 1, arbitrary: fc.constant('*') },
      { weight: 3, arbitrary: fc.constantFrom(...TOPIC_IDS) },
    ),
    ground: fc.oneof({ weight: 2, arbitrary: fc.constant('consent' as const) }, fc.constantFrom(...GROUNDS)),
    from: fc.constantFrom(-3, -1, 0, 1),
    to: fc.constantFrom(null, null, 0, 2),
  }),
  { minLength: 2, maxLength: 10 },
)

const minutes = (count: number) => new Date(theClock.now().getTime() + count * 60_000)

const readerOf = (here: Here, reader: AnyFact['reader']) => {
  const family = { hege: here.guardians[0].id, trond: here.guardians[1].id, child: here.childId }
  const staff = { teacher: here.teacher.id, adviser: here.adviser.id, colleague: here.colleague.id }
  switch (reader) {
    case 'hege':
    case 'trond':
    case 'child':
      return { reader_kind: 'family', reader_id: family[reader] }
    case 'school':
    case 'ppt':
      return { reader_kind: 'service', reader_id: here[reader] }
    case 'teacher':
    case 'adviser':
    case 'colleague':
      return { reader_kind: 'employee', reader_id: staff[reader] }
  }
}

/** Lets exactly these facts stand about a case, or about a concern, and nothing that stood before. */
export async function putFacts(
  database: Database,
  here: Here,
  facts: readonly AnyFact[],
  about: About = { kind: 'case', id: here.caseId },
): Promise<void> {
  const { municipality, childId } = here
  await database.pool.query('delete from access_fact where municipality_id = $1 and about_id = $2', [
    municipality,
    about.id,
  ])
  const rows = facts
    .filter(one => one.to === null || one.to >= one.from)
    .map(({ reader, topic, ground, from, to }) => ({
      ...{
        municipality_id: municipality,
        id: randomUUID(),
        about_kind: about.kind,
        about_id: about.id,
        child_id: childId,
      },
      ...{ ...readerOf(here, reader), topic, ground },
      ...{ valid_from: minutes(from), valid_to: to === null ? null : minutes(to) },
    }))
  if (rows.length > 0) await inTest(database, municipality, tx => tx.insertInto('access_fact').values(rows).execute())
}

/** The readers as actors who have logged in. */
export const readersIn = (here: Here) => [
  here.teacher,
  here.adviser,
  here.colleague,
  here.leader,
  ...here.guardians,
  { ...here.guardians[0], id: here.childId, role: 'youth' as const },
]
