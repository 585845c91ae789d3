import { grouped } from '../../../kernel/grouped.ts'
import type { NoticeKind } from '../../notice/model.ts'

/** By what the holder, too, may know that such a thing waits for one of the family; whatever stands here as `nobody`, or nowhere, has no name. */
type KnownBy =
  /** Whoever sees the case, and the topic where it has one. */
  | 'case'
  /** Whoever reads all that stands on the paper of it. */
  | 'paper'
  /** Whoever reads the thread. */
  | 'thread'
  /** It is between that one and somebody else. */
  | 'nobody'

const KNOWN: Partial<Readonly<Record<NoticeKind, KnownBy>>> = {
  ...{ consent_ends: 'case', threshold: 'case', transition_pack: 'case', own_view: 'case', task: 'case' },
  contact_written: 'case',
  ...{ consent: 'paper', meeting: 'paper', minutes: 'paper' },
  ...{ message: 'thread', message_stalled: 'thread' },
}

const kindsBy = (...by: readonly KnownBy[]) =>
  Object.entries(KNOWN).flatMap(([kind, known]) => (by.includes(known) ? [kind] : []))

/** The kinds that have a name for a holder who sees the case, and those that have one for whoever is in the thread. */
export const KNOWN_KINDS = { inCase: kindsBy('case', 'paper'), inThread: kindsBy('thread') }

/** By what a kind of thing is known to the holder; what is new is known to nobody until it is said. */
export const knownBy = (kind: string): KnownBy => new Map(Object.entries(KNOWN)).get(kind) ?? 'nobody'

/** What waits and has no name for the holder is brought as no more than that. */
export const SOMETHING = 'waits'

interface Waiting {
  readonly caseId: string
  readonly personId: string
  readonly since: Date
  readonly toldAt: Date | null
  /** That somebody has brought it. */
  readonly given: object | null
}

/**
 * What stands in the list: each thing that the holder may know of, and one line for all else of a person in a case, from when the
 * first of it came; none when the person has been told since, or somebody who reads it has brought it.
 */
export function listed<Row extends Waiting>(
  rows: readonly Row[],
  isNamed: (row: Row) => boolean,
): readonly { readonly row: Row; readonly named: boolean }[] {
  const hidden = rows.filter(
    row => !isNamed(row) && row.given === null && (row.toldAt === null || row.since > row.toldAt),
  )
  const first = new Set(
    [...grouped(hidden, row => `${row.caseId} ${row.personId}`).values()].map(group =>
      group.reduce((one, other) => (other.since < one.since ? other : one)),
    ),
  )
  return rows.map(row => ({ row, named: isNamed(row) })).filter(({ row, named }) => named || first.has(row))
}
