import { sql } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Statement, WriterKind } from '../model.ts'
import type { Signature, SignedStatement } from '../model.ts'

interface Which {
  readonly municipality: number
  readonly caseId: string
}
interface Row {
  readonly employee: string | null
  readonly service: string | null
  readonly finishedBy: string | null
  readonly finishedAt: Date | null
}

const selectStatements = prepared((db, v: Which) => ({
  compile: () =>
    sql<Row>`
select p.id, p.case_id as "caseId", p.version, p.words, p.writer_kind as "writerKind", p.writer_id as "writerId",
  p.service_id as "serviceId", p.service_ids as "serviceIds", p.at,
  e.given_name || ' ' || e.family_name as employee, s.name as service,
  h.given_name || ' ' || h.family_name as "finishedBy", f.at as "finishedAt"
from picture_statement p
  left join employee e on e.municipality_id = p.municipality_id and e.id = p.writer_id and p.writer_kind = 'employee'
  left join service s on s.municipality_id = p.municipality_id and s.id = p.service_id
  left join picture_finished f on f.municipality_id = p.municipality_id and f.statement_id = p.id
  left join employee h on h.municipality_id = f.municipality_id and h.id = f.by_id
where p.municipality_id = ${v.municipality} and p.case_id = ${v.caseId}
order by p.version desc`.compile(db),
}))

const selectSignatures = prepared((db, v: Which) => ({
  compile: () =>
    sql<Omit<Signature, 'signerKind'> & { readonly signerKind: string }>`
select g.id, g.statement_id as "statementId", g.signer_kind as "signerKind", g.signer_id as "signerId", g.service_id as "serviceId",
  e.given_name || ' ' || e.family_name as employee, s.name as service, g.differs, g.at
from picture_statement p
  join picture_signature g on g.municipality_id = p.municipality_id and g.statement_id = p.id
  left join employee e on e.municipality_id = g.municipality_id and e.id = g.signer_id and g.signer_kind = 'employee'
  left join service s on s.municipality_id = g.municipality_id and s.id = g.service_id
where p.municipality_id = ${v.municipality} and p.case_id = ${v.caseId}
order by g.position`.compile(db),
}))

/** What has been said together in a case, the newest first, with all who have signed, in the order in which they did. */
export async function statementsIn(tx: Tx, which: Which): Promise<readonly SignedStatement[]> {
  const [rows, signed] = await Promise.all([selectStatements(tx, which), selectSignatures(tx, which)])
  const signatures = signed.map((one): Signature => ({ ...one, signerKind: WriterKind.parse(one.signerKind) }))
  return rows.map(row => {
    const statement = Statement.parse(row)
    const { employee, service, finishedBy, finishedAt } = row
    return {
      ...statement,
      ...{ employee, service },
      finished: finishedAt === null ? null : { by: finishedBy ?? '', at: finishedAt },
      signatures: signatures.filter(one => one.statementId === statement.id),
    }
  })
}

/** Writes a version. The case is locked. */
export async function insertStatement(tx: Tx, municipality: number, one: Statement): Promise<void> {
  await tx
    .insertInto('picture_statement')
    .values({
      ...{ municipality_id: municipality, case_id: one.caseId, version: one.version, id: one.id, words: one.words },
      ...{ writer_kind: one.writerKind, writer_id: one.writerId, service_id: one.serviceId, at: one.at },
      service_ids: [...one.serviceIds],
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
    })
    .execute()
}

/** Writes that a version stands. */
export async function insertFinished(
  tx: Tx,
  { municipality, statementId, by, at }: { municipality: number; statementId: string; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('picture_finished')
    .values({ municipality_id: municipality, statement_id: statementId, by_id: by, at })
    .execute()
}
