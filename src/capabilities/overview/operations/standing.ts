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
    return { latest: last?.at ? { id: `${last.id} ${last.version}`, at: last.at, by: last.by } : null }
  },
})
