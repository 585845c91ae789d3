import { listing } from '../../../platform/api/operation.ts'
import { mayBeSeen } from '../../sight/index.ts'
import { maySeeOwnDay } from '../access.ts'
import * as api from '../api.ts'
import { changedLast } from '../store/changed.ts'

/** What an employee sees of a concern has its version; a family is shown less, so its pages are not told. */
export const standing = listing(api.standing, {
  allow: maySeeOwnDay,
  handle: async ({ tx, actor, now, input: { concernId } }) => {
    const seen = mayBeSeen(actor, now, 'concern', 'c.concern_id')
    const last = await changedLast(tx, { municipality: actor.municipality, seen, concernId })
    const [first] = last
    if (!first?.at) return { latest: null }
    // One's own act hides nothing that somebody else did in the same instant.
    const by = last.every(one => one.by === first.by) ? first.by : null
    return { latest: { id: last.map(one => `${one.id} ${one.version}`).join(), at: first.at, by } }
  },
})
