import { sql } from 'kysely'
import type { ExpressionBuilder, Selectable } from 'kysely'
import type { EmployeeActor } from '../../kernel/actor.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { isKin } from '../sight/index.ts'
import { PrivacyRequest } from './model.ts'

/** So many at most: the register grows by a few a month. */
const MOST = 200

const requestOf = (row: Selectable<Tables['privacy_request']>): PrivacyRequest =>
  PrivacyRequest.parse({
    ...{ id: row.id, kind: row.kind, asker: { kind: row.asker_kind, id: row.asker_id, name: row.asker_name } },
    ...{ childId: row.child_id, shieldChildId: row.shield_child_id, caseId: row.case_id, serviceId: row.service_id },
    ...{ via: row.via, words: row.words, receivedOn: row.received_on, registeredBy: row.registered_by },
    ...{ dueOn: row.due_on, extendedBecause: row.extended_because, outcome: row.outcome, answer: row.answer },
    ...{ answeredAt: row.answered_at, correctedAt: row.corrected_at, correctedHow: row.corrected_how },
    ...{ restrictedUntil: row.restricted_until, liftReason: row.lift_reason, version: row.version },
  })

/** What somebody has asked, the latest first. */
export async function askedBy(
  tx: Tx,
  asker: { readonly municipality: number; readonly id: string },
): Promise<readonly PrivacyRequest[]> {
  const rows = await tx
    .selectFrom('privacy_request')
    .selectAll()
    .where('municipality_id', '=', asker.municipality)
    .where('asker_id', '=', asker.id)
    .orderBy('received_on', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(requestOf)
}

/** A request, and whether the actor is kept away from the child that it touches. */
export interface Kept {
  readonly request: PrivacyRequest
  readonly keptAway: boolean
}

type Requests = ExpressionBuilder<{ r: Tables['privacy_request'] }, 'r'>

/** The register as far as this employee has it: all for the officer, else what is about the own service. */
export async function registerOf(tx: Tx, actor: EmployeeActor): Promise<readonly Kept[]> {
  const keptAway = isKin(actor, 'r.shield_child_id')
  const all = actor.role === 'privacy_officer'
  const own = (eb: Requests) => eb.and([eb('r.service_id', '=', actor.serviceId), eb.not(keptAway)])
  const rows = await tx
    .selectFrom('privacy_request as r')
    .selectAll('r')
    .select(keptAway.as('kept_away'))
    .where('r.municipality_id', '=', actor.municipality)
    .where(eb => (all ? eb.lit(true) : own(eb)))
    .orderBy(sql`r.outcome is not null`)
    .orderBy('r.due_on')
    .orderBy('r.id')
    .limit(MOST)
    .execute()
  return rows.map(({ kept_away, ...row }) => ({ request: requestOf(row), keptAway: Boolean(kept_away) }))
}

/** What is still to be put right in some cases after a yes. */
export async function correctionsIn(
  tx: Tx,
  municipality: number,
  caseIds: readonly string[],
): Promise<readonly PrivacyRequest[]> {
  if (caseIds.length === 0) return []
  const rows = await tx
    .selectFrom('privacy_request')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('case_id', 'in', [...caseIds])
    .where('kind', '=', 'correction')
    .where('outcome', 'in', ['granted', 'partly'])
    .where('corrected_at', 'is', null)
    .orderBy('answered_at')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(requestOf)
}

/** The same in all cases that somebody holds now, as baton publishes it. */
export async function correctionsHeldBy(tx: Tx, actor: EmployeeActor): Promise<readonly PrivacyRequest[]> {
  const rows = await tx
    .selectFrom('holding_now')
    .select('case_id')
    .where('municipality_id', '=', actor.municipality)
    .where('holder_id', '=', actor.id)
    .execute()
  return correctionsIn(
    tx,
    actor.municipality,
    rows.flatMap(row => row.case_id ?? []),
  )
}

/** One request, as those who may handle it are judged by. */
export async function findRequest(
  tx: Tx,
  { id }: { id: string },
  actor: { readonly municipality: number; readonly id: string } & EmployeeActor,
): Promise<Kept | undefined> {
  const row = await tx
    .selectFrom('privacy_request as r')
    .selectAll('r')
    .select(isKin(actor, 'r.shield_child_id').as('kept_away'))
    .where('r.municipality_id', '=', actor.municipality)
    .where('r.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { kept_away, ...request } = row
  return { request: requestOf(request), keptAway: Boolean(kept_away) }
}

type Asking =
  | ('id' | 'kind' | 'asker' | 'childId' | 'shieldChildId' | 'caseId' | 'serviceId')
  | ('via' | 'words' | 'receivedOn' | 'registeredBy' | 'dueOn')

/** Writes what somebody asks. */
export async function insertRequest(tx: Tx, municipality: number, one: Pick<PrivacyRequest, Asking>): Promise<void> {
  await tx
    .insertInto('privacy_request')
    .values({
      ...{ municipality_id: municipality, id: one.id, kind: one.kind, via: one.via, words: one.words },
      ...{ asker_kind: one.asker.kind, asker_id: one.asker.id, asker_name: one.asker.name },
      ...{ child_id: one.childId, shield_child_id: one.shieldChildId, case_id: one.caseId },
      ...{ service_id: one.serviceId, received_on: one.receivedOn, registered_by: one.registeredBy },
      due_on: one.dueOn,
    })
    .execute()
}

/** A request that is changed, as it was read. */
export interface Changed {
  readonly municipality: number
  readonly id: string
  readonly version: number
}

const answered = (tx: Tx, { municipality, id, version }: Changed) =>
  tx
    .updateTable('privacy_request')
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
const change = (tx: Tx, changed: Changed) => answered(tx, changed).where('outcome', 'is', null)

/** Makes the time longer; answers the new version, or undefined when somebody was first. */
export async function saveExtension(tx: Tx, next: Changed & { readonly dueOn: string; readonly because: string }) {
  const row = await change(tx, next).set({ due_on: next.dueOn, extended_because: next.because }).executeTakeFirst()
  return row?.version
}

/** Answers; answers the new version, or undefined when somebody was first. */
export async function saveAnswer(
  tx: Tx,
  next: Changed & { readonly outcome: string; readonly words: string; readonly by: string; readonly now: Date },
) {
  const { outcome, words, by, now } = next
  const row = await change(tx, next)
    .set({ outcome, answer: words, answered_by: by, answered_at: now })
    .executeTakeFirst()
  return row?.version
}

/** Tells how something was put right; answers the new version, or undefined when somebody was first. */
export async function saveCorrected(
  tx: Tx,
  next: Changed & { readonly words: string; readonly by: string; readonly now: Date },
) {
  const { words, by, now } = next
  const row = await answered(tx, next)
    .set({ corrected_at: now, corrected_by: by, corrected_how: words })
    .executeTakeFirst()
  return row?.version
}

/** Lets a restriction end; answers the new version, or undefined when somebody was first. */
export async function saveLifted(
  tx: Tx,
  next: Changed & { readonly words: string; readonly by: string; readonly until: Date },
) {
  const row = await answered(tx, next)
    .set({ restricted_until: next.until, lifted_by: next.by, lift_reason: next.words })
    .executeTakeFirst()
  return row?.version
}
