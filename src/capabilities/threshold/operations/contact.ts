import { conflict } from '../../../kernel/refusal.ts'
import { listing } from '../../../platform/api/operation.ts'
import { mayHaveContact } from '../access.ts'
import * as api from '../contact-api.ts'
import { contactOf, saveContact } from '../contact-store.ts'

export const openContact = listing(api.openContact, {
  allow: mayHaveContact,
  handle: ({ tx, actor: { municipality, id } }) => contactOf(tx, { municipality, childId: id }),
})

export const changeContact = listing(api.changeContact, {
  allow: mayHaveContact,
  handle: async ({ tx, actor: { municipality, id }, input: { email, version } }) => {
    const whose = { municipality, childId: id }
    const found = await contactOf(tx, whose)
    const next = { email, version: version + 1 }
    if (found.version !== version || !(await saveContact(tx, whose, next))) return conflict(await contactOf(tx, whose))
    return next
  },
})
