import type { Secrets } from '../../../platform/secrets/secrets.ts'

/**
 * The code and the number are reckoned from the letter's id under the server's key, so that neither is stored; what is stored is
 * a keyed hash of each. Who reads the table has nothing, and who has the key and not the table has nothing either.
 */
export const codeSeed = (secrets: Secrets, id: string): string => secrets.lookup(`letter code of ${id}`)
export const numberSeed = (secrets: Secrets, id: string): string => secrets.lookup(`letter number of ${id}`)

export const codeHash = (secrets: Secrets, code: string): string => secrets.lookup(`letter code ${code}`)
/** Bound to its letter: a number tells nothing about another letter with the same. */
export const numberHash = (secrets: Secrets, id: string, number: string): string =>
  secrets.lookup(`letter number ${id} ${number}`)
