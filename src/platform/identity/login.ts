import { CompiledQuery } from 'kysely'
import type { NewId } from '../../kernel/ids.ts'
import type { Tx } from '../database/transaction.ts'

/** How a person is known at log-in: the issuer's subject, or the keyed hash of the identity number. */
export type KnownBy = { readonly subject: string } | { readonly pidHash: string }

const TIE = `insert into person_login (id, subject, pid_hash) values ($1, $2, $3) on conflict do nothing`
const FIND = `select id from person_login where subject = $1 or pid_hash = $2 order by (pid_hash = $2) desc nulls last`

/** What stands in `person_login.subject` for somebody known by an issuer. */
export const subjectOf = (issuer: string, sub: string): string => `${issuer}|${sub}`

/** The subject of one of the demo's people; independent of the address at which the demo stands. */
export const demoSubject = (slug: string): string => subjectOf('demo', slug)

/** The log-in of a person, made if there is none; one for all roles of that person, in all municipalities. */
export async function tieLogin(tx: Tx, newId: NewId, known: KnownBy): Promise<string> {
  const subject = 'subject' in known ? known.subject : null
  const pidHash = 'pidHash' in known ? known.pidHash : null
  const [, found] = await Promise.all([
    tx.executeQuery(CompiledQuery.raw(TIE, [newId(), subject, pidHash])),
    findLogins(tx, subject, pidHash),
  ])
  const [login] = found
  if (login === undefined) throw new Error('the log-in is neither there nor made')
  return login
}

/** The log-ins that an identity number or a subject belongs to; the one by number first. */
export async function findLogins(tx: Tx, subject: string | null, pidHash: string | null): Promise<string[]> {
  const { rows } = await tx.executeQuery<{ id: string }>(CompiledQuery.raw(FIND, [subject, pidHash]))
  return rows.map(row => row.id)
}
