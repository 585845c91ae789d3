import { listing } from '../../../platform/api/operation.ts'
import { mayKnowChildren } from '../access.ts'
import * as api from '../api.ts'
import { searchChildren } from '../store/child.ts'
import { seeing } from './find-child.ts'

export const findChildren = listing(api.findChildren, {
  allow: mayKnowChildren,
  handle: async ({ tx, actor, now, input, showed }) => {
    if (actor.kind !== 'employee') return []
    const { municipality, serviceId } = actor
    const found = await searchChildren(tx, { ...input, municipality, serviceId }, seeing(actor, now))
    showed(found.map(child => child.id))
    return found.map(({ id, birthDate, expectedOn, ...child }) => {
      const name = child.preferredName ?? child.givenName
      return { id, birthDate, expectedOn, name, fullName: `${name} ${child.familyName}` }
    })
  },
})
