import * as z from 'zod'
import { conflictWith, read, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Choices, HOWS, Reached, Said, Shows } from './model.ts'

const own = { about: 'actor' } as const
const inCase = { about: 'case' } as const
/** What was said meanwhile: a yes that was taken back is not brought back by who has not seen that it was. */
const saidSince = conflictWith(z.object({ shows: Shows, version: z.int() }))

/** Hvordan jeg nås: which other guardians of my children there are, and what each may see. */
export const mine = read('contact.mine', '/contacts/mine', {
  ...own,
  login: 'substantial',
  trail: 'contact.own_opened',
})
  .input(z.object({}))
  .output(Choices)

/** What another guardian may see of how I am reached, from now on. */
export const choose = write('contact.choose', '/contacts/mine/{toId}', {
  ...own,
  login: 'high',
  trail: 'contact.chosen',
})
  .input(z.object({ toId: Id, version: z.int(), shows: Shows }))
  .output(z.object({ id: Id, version: z.int() }))
  .errors(saidSince)

/** How the other guardians of the child are reached, as far as each lets me see it. */
export const ofOthers = read('contact.others', '/cases/{caseId}/contacts', {
  ...inCase,
  login: 'substantial',
  trail: 'contact.others_opened',
})
  .input(z.object({ caseId: Id }))
  .output(z.object({ contacts: z.array(Reached.extend({ personId: Id, name: z.string() })) }))

/** For who holds: what each guardian of the child has said. */
export const chosen = read('contact.list', '/cases/{caseId}/contacts/chosen', {
  ...inCase,
  login: 'substantial',
  trail: 'contact.listed',
})
  .input(z.object({ caseId: Id }))
  .output(z.object({ people: z.array(z.object({ personId: Id, name: z.string(), others: z.array(Said) })) }))

/** Writes in what a guardian said on paper, by phone or face to face; marked so, and read by that one. */
export const register = write('contact.register', '/cases/{caseId}/contacts/chosen', {
  ...inCase,
  login: 'high',
  trail: 'contact.registered',
})
  .input(z.object({ caseId: Id, personId: Id, toId: Id, version: z.int(), shows: Shows, how: z.enum(HOWS) }))
  .output(z.object({ id: Id, version: z.int() }))
  .errors(saidSince)
