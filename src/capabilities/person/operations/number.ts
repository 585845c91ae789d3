import type { Secrets } from '../../../platform/secrets/secrets.ts'
import { isIdentityNumber } from '../../../platform/secrets/identity-number.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { KeptNumber } from '../store/child.ts'

/** What a sealed number is bound to, so that it cannot be moved to another place. */
export const NUMBER_OF_CHILD = 'child.identity'
export const NUMBER_OF_PERSON = 'family_person.identity'

/** An identity number as it is kept, if it is one. It leaves this file only sealed. */
export const keepNumber = (secrets: Secrets, digits: string, use: string) =>
  isIdentityNumber(digits) ? kept(secrets, digits, use) : refuse('person.number_wrong')

const kept = (secrets: Secrets, digits: string, use: string): KeptNumber => ({
  sealed: secrets.seal(digits, use),
  lookup: secrets.lookup(digits),
})
