import type { Tx } from '../../platform/database/transaction.ts'

/** What is kept about a person of a family alone. */
export const personInFull = (tx: Tx, municipality: number, id: string) =>
  tx
    .selectFrom('own_person')
    .select(['given_name as givenName', 'family_name as familyName', 'phone', 'email', 'language', 'protection'])
    .select(['interpreter_language as interpreterLanguage', 'has_number as hasNumber'])
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .executeTakeFirst()

/** For whom the person answers, or has answered. */
export const childrenOfPerson = (tx: Tx, municipality: number, id: string) =>
  tx
    .selectFrom('own_guardianship')
    .select(['name', 'relation', 'source', 'parental_responsibility as parentalResponsibility'])
    .select(['lives_with as livesWith', 'valid_from as from', 'valid_to as to'])
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', id)
    .orderBy('valid_from')
    .orderBy('name')
    .execute()

/** What is kept about a child or youth alone. */
export const childInFull = (tx: Tx, municipality: number, id: string) =>
  tx
    .selectFrom('own_child')
    .select(['given_name as givenName', 'family_name as familyName', 'preferred_name as preferredName', 'protection'])
    .select(['birth_date as birthDate', 'languages', 'interpreter_language as interpreterLanguage'])
    .select('has_number as hasNumber')
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .executeTakeFirst()
