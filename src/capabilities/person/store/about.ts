import type { Tx } from '../../../platform/database/transaction.ts'

/** What is kept about a person of a family alone. The number itself stays sealed. */
export const personInFull = (tx: Tx, municipality: number, id: string) =>
  tx
    .selectFrom('family_person')
    .select(['given_name as givenName', 'family_name as familyName', 'phone', 'email', 'language', 'protection'])
    .select(['interpreter_language as interpreterLanguage', 'identity_lookup as number'])
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .executeTakeFirst()

/** For whom the person answers, or has answered; nothing about a child from whom the person is kept. */
export const childrenOfPerson = (tx: Tx, municipality: number, id: string) =>
  tx
    .selectFrom('guardianship as g')
    .innerJoin('child as c', join =>
      join.onRef('c.municipality_id', '=', 'g.municipality_id').onRef('c.id', '=', 'g.child_id'),
    )
    .select(['c.given_name as givenName', 'c.preferred_name as preferredName', 'g.relation', 'g.source'])
    .select(['g.parental_responsibility as parentalResponsibility', 'g.lives_with as livesWith'])
    .select(['g.valid_from as from', 'g.valid_to as to'])
    .where('g.municipality_id', '=', municipality)
    .where('g.person_id', '=', id)
    .where('g.kept_out_at', 'is', null)
    .orderBy('g.valid_from')
    .orderBy('g.id')
    .execute()

/** What is kept about a child or youth alone, for that youth. Where it lives is left out: a paper can be read by others. */
export const childInFull = (tx: Tx, municipality: number, id: string) =>
  tx
    .selectFrom('child')
    .select(['given_name as givenName', 'family_name as familyName', 'preferred_name as preferredName', 'protection'])
    .select(['birth_date as birthDate', 'languages', 'interpreter_language as interpreterLanguage'])
    .select('identity_lookup as number')
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .executeTakeFirst()
