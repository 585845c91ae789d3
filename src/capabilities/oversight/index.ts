import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { concernSights } from './operations/concern.ts'
import { looks } from './operations/looks.ts'
import { find, readers, wouldSee } from './operations/readers.ts'
import { openSeen } from './operations/seen.ts'

/** Who sees what and why, what somebody else would see, and who has looked: for those who must be able to ask. */
export const oversightOperations: readonly AnyOperation[] = [readers, wouldSee, looks, openSeen, find, concernSights]

/** What is kept about a person here, as that person reads it. */
export const oversightAboutPerson = [
  aboutEach('case', 'readers', readers, ['access_fact', 'sight_grant']),
  aboutEach('case', 'seen', openSeen, ['trail', 'trail_child'], ({ before }) =>
    before === null ? undefined : { before, limit: 100 },
  ),
]
