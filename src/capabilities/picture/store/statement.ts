import { sql } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { ServiceThen } from '../../sight/model.ts'
import { Statement, WriterKind } from '../model.ts'
import type { Signature, SignedStatement } from '../model.ts'

interface Which {
  readonly municipality: number
  readonly caseId: string
}

const selectStatements = prepared((db, v: Which) => ({
  compile: () =>
    sql<object>`
select id, case_id as "caseId", after_ids as after, writer_kind as "writerKind", writer_id as "writerId", service_id as "serviceId",
  told, spoken, at
from picture_statement where municipality_id = ${v.municipality} and case_id = ${v.caseId}
order by position desc`.compile(db),
}))

/** All that has been said together in a case, the newest first, without words. The caller asks `readsStatement` for each. */
export const statementsIn = async (tx: Tx, which: Which): Promise<readonly Statement[]> =>
  (await selectStatements(tx, which)).map(row => Statement.parse(row))

interface Some {
  readonly municipality: number
  readonly ids: readonly string[]
}
interface Row {
  readonly id: string
  readonly words: string
  readonly employee: string | null
  readonly service: string | null
  readonly finishedBy: string | null
  readonly finishedAt: Date | null
  readonly signatureId: string | null
}
const selectWords = prepared((db, v: Some) => ({
  compile: () =>
    sql<Row>`
select p.id, p.words, e.given_name || ' ' || e.family_name as employee, s.name as service,
  h.given_name || ' ' || h.family_name as "finishedBy", f.at as "finishedAt",
  f.signature_id as "signatureId"
from picture_statement p
  left join employee e on e.municipality_id = p.municipality_id and e.id = p.writer_id and p.writer_kind = 'employee'
  left join service s on s.municipality_id = p.municipality_id and s.id = p.service_id
  left join picture_finished f on f.municipality_id = p.municipality_id and f.statement_id = p.id
  left join employee h on h.municipality_id = f.municipality_id and h.id = f.by_id
where p.municipality_id = ${v.municipality} and p.id = any (${v.ids}::uuid[])`.compile(db),
}))

const selectSignatures = prepared((db, v: Some) => ({
  compile: () =>
    sql<Omit<Signature, 'signerKind' | 'told'> & { readonly signerKind: string; readonly told: unknown }>`
select g.id, g.statement_id as "statementId", g.signer_kind as "signerKind", g.signer_id as "signerId", g.service_id as "serviceId",
  e.given_name || ' ' || e.family_name as employee, s.name as service, g.differs, g.told,
  g.spoken, g.at
from picture_signature g
  left join employee e on e.municipality_id = g.municipality_id and e.id = g.signer_id and g.signer_kind = 'employee'
  left join service s on s.municipality_id = g.municipality_id and s.id = g.service_id
where g.municipality_id = ${v.municipality} and g.statement_id = any (${v.ids}::uuid[])
order by g.position`.compile(db),
}))

/** Some versions with their words and all who have signed them, in the order in which they did. */
export async function wholeStatements(
  tx: Tx,
  municipality: number,
  some: readonly Statement[],
): Promise<readonly SignedStatement[]> {
  if (some.length === 0) return []
  const which = { municipality, ids: some.map(one => one.id) }
  const [rows, signed] = await Promise.all([selectWords(tx, which), selectSignatures(tx, which)])
  const signatures = signed.map((one): Signature => ({
    ...one,
    signerKind: WriterKind.parse(one.signerKind),
    told: ServiceThen.array().parse(one.told),
  }))
  return some.flatMap(statement => {
    const row = rows.find(one => one.id === statement.id)
    if (!row) return []
    const { words, employee, service, finishedBy, finishedAt, signatureId } = row
    const isFinished = finishedAt !== null && signatureId !== null
    const finished = isFinished ? { by: finishedBy ?? '', at: finishedAt, signatureId } : null
    const own = signatures.filter(one => one.statementId === statement.id)
    return [{ ...statement, words, employee, service, finished, signatures: own }]
  })
}

const selectAround = prepared((db, v: Which) => ({
  compile: () =>
    sql<{ serviceId: string }>`
select service_id as "serviceId" from service_around where municipality_id = ${v.municipality} and case_id = ${v.caseId}`.compile(
      db,
    ),
}))
/** Every service that has or had to do with a case. */
export const servicesAround = async (tx: Tx, which: Which): Promise<readonly string[]> =>
  (await selectAround(tx, which)).map(one => one.serviceId)

/** Writes a version. The case is locked. */
export async function insertStatement(
  tx: Tx,
  municipality: number,
  one: Statement & { readonly words: string },
): Promise<void> {
  await tx
    .insertInto('picture_statement')
    .values({
      ...{
        municipality_id: municipality,
        case_id: one.caseId,
        id: one.id,
        words: one.words,
        after_ids: [...one.after],
      },
      ...{ writer_kind: one.writerKind, writer_id: one.writerId, service_id: one.serviceId, at: one.at },
      ...{ told: JSON.stringify(one.told), spoken: one.spoken },
    })
    .execute()
}

type NewSignature = Omit<Signature, 'employee' | 'service'>
/** Writes that somebody has signed. */
export async function insertSignature(tx: Tx, municipality: number, one: NewSignature): Promise<void> {
  await tx
    .insertInto('picture_signature')
    .values({
      ...{ municipality_id: municipality, id: one.id, statement_id: one.statementId, signer_kind: one.signerKind },
      ...{ signer_id: one.signerId, service_id: one.serviceId, differs: one.differs, at: one.at },
      ...{ told: JSON.stringify(one.told), spoken: one.spoken },
    })
    .execute()
}

interface Finishing {
  readonly municipality: number
  readonly statementId: string
  readonly signatureId: string
  readonly by: string
  readonly at: Date
}
/** Writes that a version stands. */
export async function insertFinished(tx: Tx, one: Finishing): Promise<void> {
  const { municipality, statementId, signatureId, by, at } = one
  await tx
    .insertInto('picture_finished')
    .values({ municipality_id: municipality, statement_id: statementId, signature_id: signatureId, by_id: by, at })
    .execute()
}
