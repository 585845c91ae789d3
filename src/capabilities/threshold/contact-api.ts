import * as z from 'zod'
import { conflictWith, read, write } from '../../kernel/declare.ts'

const Contact = z.object({ email: z.string().nullable(), version: z.int() })
const own = { login: 'substantial', about: 'actor' } as const

/** Where the youth wants to be told that something waits; nobody else reads it. Version 0: never said. */
export const openContact = read('threshold.contact', '/youth/contact', { ...own, trail: 'contact.opened' })
  .input(z.object({}))
  .output(Contact)

/** The youth says where to be told; without an address nothing is sent. */
export const changeContact = write('threshold.changeContact', '/youth/contact', { ...own, trail: 'contact.changed' })
  .input(z.object({ email: z.email().max(200).nullable(), version: z.int().min(0) }))
  .output(z.object({ version: z.int() }))
  .errors(conflictWith(Contact))
