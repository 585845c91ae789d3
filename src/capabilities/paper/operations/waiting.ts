import type { Asking } from '../../../platform/api/about-person.ts'
import { readInside } from '../../../platform/api/about-person.ts'
import { findCase } from '../../case/index.ts'
import { listMeetings } from '../../meeting/index.ts'
import { openThread } from '../../message/index.ts'
import { maySee, maySeeTopic } from '../../sight/index.ts'
import { knownBy, listed } from '../rules/known.ts'
import { waitingForHolder } from '../store.ts'
import type { WaitingRow } from '../store.ts'
import { MOST } from './contents.ts'

/** What waits for those whom the actor brings paper, in the cases that the actor holds and sees: by its name where the actor may know it. */
export async function waitingFor(asking: Asking) {
  const { tx, actor } = asking
  const rows = await waitingForHolder(tx, { municipality: actor.municipality, holderId: actor.id })
  const cases = await casesOf(asking, rows)
  const there = rows.filter(row => cases.has(row.caseId))
  const named = new Set<WaitingRow>()
  for (const row of there) if (await cases.get(row.caseId)?.knows(row)) named.add(row)
  return listed(there, row => named.has(row))
}

/** Of each case that the actor sees, whether the actor may know of what waits there. */
async function casesOf(asking: Asking, rows: readonly WaitingRow[]) {
  const { tx, actor, now } = asking
  const found = new Map<string, { readonly knows: (row: WaitingRow) => Promise<boolean> }>()
  for (const caseId of new Set(rows.map(one => one.caseId))) {
    const subject = await findCase(tx, { caseId }, actor)
    if (!subject || !maySee(actor, subject, now).allowed) continue
    let shown: Promise<ReadonlySet<string>> | undefined
    const meetings = async () => {
      const list = await readInside(asking, listMeetings, { caseId, limit: MOST })
      return new Set(list?.meetings.map(one => one.id))
    }
    found.set(caseId, {
      knows: async ({ kind, topic, aboutId }) => {
        const by = knownBy(kind)
        if (by === 'case') return topic === null || maySeeTopic(topic)(actor, subject, now).allowed
        if (aboutId === null) return false
        if (by === 'meeting') return (await (shown ??= meetings())).has(aboutId)
        return by === 'thread' && (await readInside(asking, openThread, { caseId, threadId: aboutId })) !== undefined
      },
    })
  }
  return found
}
