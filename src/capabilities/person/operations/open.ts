import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { servicesByIds } from '../../organisation/index.ts'
import { mayOpenChild } from '../access.ts'
import * as api from '../api.ts'
import type { GuardianshipRow } from '../model.ts'
import { shownPlace } from '../protection.ts'
import { shownContact } from '../rules.ts'
import { careOf } from '../store/guardian.ts'
import { findChild } from './find-child.ts'

export const openChild = operation(api.openChild, {
  subject: findChild,
  allow: mayOpenChild,
  handle: async ({ tx, actor, now, subject, showed }) => {
    const { child } = subject
    const place = shownPlace(child)
    const [care, places] = await Promise.all([
      careOf(tx, actor.municipality, child.id),
      servicesByIds(tx, actor.municipality, place.placeId === null ? [] : [place.placeId]),
    ])
    const day = dayOf(now)
    showed([child.id])
    return {
      ...child,
      name: child.preferredName ?? child.givenName,
      placeId: place.placeId,
      placeName: places[0]?.name ?? null,
      placeHidden: place.hidden,
      guardians: care.filter(row => row.from <= day && (row.to === null || row.to > day)).map(shown),
    }
  },
})

const shown = ({ person, ...row }: GuardianshipRow) => {
  const contact = shownContact(person)
  return {
    ...row,
    guardianshipId: row.id,
    name: person.givenName,
    fullName: `${person.givenName} ${person.familyName}`,
    language: person.language,
    interpreterLanguage: person.interpreterLanguage,
    phone: contact.phone,
    email: contact.email,
    contactHidden: contact.hidden,
    keptOut: row.keptOut !== null,
    personVersion: person.version,
  }
}
