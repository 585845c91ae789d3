import type { Asking } from '../../../platform/api/about-person.ts'
import { findCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { meetingSeen } from '../../meeting/index.ts'
import { readsThread } from '../../message/index.ts'
import { maySee, maySeeTopic } from '../../sight/index.ts'
import { KNOWN_KINDS, knownBy, listed } from '../rules/known.ts'
import { READ_PAPERS, readByBoth } from './both.ts'
import { asFamily } from './recipients.ts'
import { waitingForHolder } from '../store.ts'
import type { WaitingRow } from '../store.ts'

/** What is looked for: of one person in one case, among some of what waits. */
interface Only {
  readonly caseId: string
  readonly personId: string
  readonly among: (row: WaitingRow) => boolean
}

/** So many rows at a time; what is left comes when these are brought. */
const MOST = 200

/**
 * What waits for those whom the actor brings paper, in the cases that the actor holds and sees: by its name where the actor may know it. `more` is
 * how much else is still to be brought.
 */
export async function waitingFor(asking: Asking, only?: Only) {
  const { tx, actor } = asking
  const { caseId = null, personId = null, among = () => true } = only ?? {}
  const of = { municipality: actor.municipality, holderId: actor.id, caseId, personId, most: MOST }
  const found = await waitingForHolder(tx, { ...of, ...KNOWN_KINDS })
  const rows = found.filter(among)
  const cases = await casesOf(asking, rows)
  const there = rows.filter(row => cases.has(row.caseId))
  const named = new Set<WaitingRow>()
  for (const row of there) if (await cases.get(row.caseId)?.(row)) named.add(row)
  const more = (found[0]?.toBring ?? 0) - found.filter(row => row.bring).length
  return { lines: listed(there, row => named.has(row)), more }
}

type Reads = Pick<Asking, 'tx' | 'actor' | 'now'>
type Knows = (row: WaitingRow) => Promise<boolean>

/** Of each case that the actor sees, whether the actor may know of what waits there. */
async function casesOf({ tx, actor, now }: Asking, rows: readonly WaitingRow[]) {
  const found = new Map<string, Knows>()
  for (const caseId of new Set(rows.map(one => one.caseId))) {
    const subject = await findCase(tx, { caseId }, actor)
    if (subject && maySee(actor, subject, now).allowed) found.set(caseId, knowsIn({ tx, actor, now }, subject))
  }
  return found
}

/** Whether the actor reads all of the paper of it for that person: what has a name here is what can be printed. */
async function readsPaper(
  asking: Reads,
  inCase: CaseSubject,
  { kind, personId, aboutId }: { readonly kind: string; readonly personId: string; readonly aboutId: string },
): Promise<boolean> {
  const paper = READ_PAPERS.find(one => one === kind)
  if (paper === undefined) return false
  const as = asFamily(asking.actor.municipality, personId, inCase.child.id)
  const sees = await findCase(asking.tx, { caseId: inCase.childCase.id }, as)
  if (!sees) return false
  return (await readByBoth(asking, { inCase, to: { actor: as, inCase: sees } }, paper, [aboutId])).has(aboutId)
}

/** Whether the actor may know of what waits in a case: each meeting and thread is looked for once. */
function knowsIn({ tx, actor, now }: Reads, inCase: CaseSubject): Knows {
  const { municipality } = actor
  const caseId = inCase.childCase.id
  const known = new Map<string, Promise<boolean>>()
  const once = (id: string, look: () => Promise<boolean>) => {
    const found = known.get(id) ?? look()
    known.set(id, found)
    return found
  }
  const preparing = { municipality, inCase, eyes: [actor], now }
  return async ({ kind, topic, aboutId, personId, off }) => {
    const by = knownBy(kind)
    if (by === 'case') return topic === null || maySeeTopic(topic)(actor, inCase, now).allowed
    if (by === 'nobody' || aboutId === null) return false
    if (by === 'thread') return once(aboutId, () => readsThread(tx, { caseId, threadId: aboutId }, actor, now))
    // Of a meeting that is off no paper is made: it is enough to be shown it.
    if (off && kind === 'meeting')
      return once(aboutId, async () => (await meetingSeen(tx, preparing, aboutId)) !== undefined)
    return once(`${kind} ${personId} ${aboutId}`, () =>
      readsPaper({ tx, actor, now }, inCase, { kind, personId, aboutId }),
    )
  }
}
