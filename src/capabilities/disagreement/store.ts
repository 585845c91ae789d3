import { sql } from 'kysely'
import type { Updateable } from 'kysely'
import type { EmployeeActor, EmployeeRole } from '../../kernel/actor.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Disagreement, Place, Step } from './model.ts'

interface InCase {
  readonly municipality: number
  readonly caseId: string
}

const services = sql<
  Disagreement['services']
>`(select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name, s.id)
  from disagreement_service m join service s on s.municipality_id = m.municipality_id and s.id = m.service_id
  where m.municipality_id = d.municipality_id and m.disagreement_id = d.id)`

/** Which of them: one by its id, or a page after another. */
interface Asked extends InCase {
  readonly id: string | null
  readonly after: Place | null
  readonly limit: number
}

/** The order of the list. */
const place = sql`d.ended_at is not null, -extract(epoch from d.at), d.id`
const inCase = prepared((db, v: Asked) => ({
  compile: () =>
    sql<Disagreement>`
select d.id, d.case_id as "caseId", d.question, d.words, d.meanwhile, d.for_family as "forFamily", ${services} as services,
  r.given_name || ' ' || r.family_name as "raisedBy", d.raised_in as "raisedIn", d.at, d.step, d.due_on as "dueOn",
  d.told_ids as "toldIds", d.decider_id as "deciderId", d.ended_at as "endedAt", e.given_name || ' ' || e.family_name as "endedBy", d.outcome, d.version
from disagreement d join employee r on r.municipality_id = d.municipality_id and r.id = d.raised_by
  left join employee e on e.municipality_id = d.municipality_id and e.id = d.ended_by
where d.municipality_id = ${v.municipality} and d.case_id = ${v.caseId} and (${v.id}::uuid is null or d.id = ${v.id}::uuid)
  and (${v.after}::text is null or (${place}) > (split_part(${v.after}::text, '_', 1) = '1',
    split_part(${v.after}::text, '_', 2)::numeric / -1000, split_part(${v.after}::text, '_', 3)::uuid))
order by ${place} limit ${v.limit}`.compile(db),
}))

/** The disagreements of a case, those that stand first; so many after one of them. */
export const disagreementsIn = (
  tx: Tx,
  { municipality, caseId, after = null, limit }: InCase & { readonly after?: Place | null; readonly limit: number },
): Promise<readonly Disagreement[]> => inCase(tx, { municipality, caseId, id: null, after, limit })

/** One of them. */
export const findDisagreementRow = async (
  tx: Tx,
  { municipality, caseId, id }: InCase & { readonly id: string },
): Promise<Disagreement | undefined> => (await inCase(tx, { municipality, caseId, id, after: null, limit: 1 }))[0]

type New = Omit<Disagreement, 'services' | 'toldIds' | 'deciderId' | 'endedAt' | 'endedBy' | 'outcome' | 'version'>

/** Keeps that services disagree. */
export async function insertDisagreement(
  tx: Tx,
  municipality: number,
  one: New,
  serviceIds: readonly string[],
): Promise<void> {
  const of = { municipality_id: municipality, id: one.id, case_id: one.caseId }
  const told = { question: one.question, words: one.words, meanwhile: one.meanwhile, for_family: one.forFamily }
  const by = { raised_by: one.raisedBy, raised_in: one.raisedIn, at: one.at }
  await tx
    .insertInto('disagreement')
    .values({ ...of, ...told, ...by, step: one.step, due_on: one.dueOn })
    .execute()
  const rows = serviceIds.map(service_id => ({ municipality_id: municipality, disagreement_id: one.id, service_id }))
  await tx.insertInto('disagreement_service').values(rows).execute()
}

interface Which {
  readonly municipality: number
  readonly id: string
  readonly version: number
}

type Changed = Updateable<Tables['disagreement']>

/** Changes one that has not ended and is as it was read; false when it has changed since. */
async function change(tx: Tx, { municipality, id, version }: Which, set: Changed): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('disagreement')
    .set({ ...set, version: version + 1 })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Keeps what it ended with; false when somebody was first. */
export const saveOutcome = (tx: Tx, one: Which & { outcome: string; by: string; now: Date }): Promise<boolean> =>
  change(tx, one, { outcome: one.outcome, ended_by: one.by, ended_at: one.now })

/** Keeps that it is with the next, and whom it has been sent on to in all; false when it has changed since. */
export const saveStep = (
  tx: Tx,
  one: Which & { step: Step; dueOn: string; told: readonly string[]; toldIds: readonly string[] },
): Promise<boolean> =>
  change(tx, one, {
    ...{ step: one.step, due_on: one.dueOn, told_ids: [...one.toldIds, ...one.told] },
    decider_id: one.step === 'decision_maker' ? (one.told[0] ?? null) : null,
  })

/** Ends those of a case that closes, without an outcome; answers which. */
export async function endAll(
  tx: Tx,
  { municipality, caseId, now }: InCase & { now: Date },
): Promise<readonly string[]> {
  const rows = await tx
    .updateTable('disagreement')
    .set(({ eb }) => ({ ended_at: now, version: eb('version', '+', 1) }))
    .where('municipality_id', '=', municipality)
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  return rows.map(row => row.id)
}

/** One that is to be sent on, with whose unit and child it is. */
export interface Passed extends Pick<
  Disagreement,
  'id' | 'caseId' | 'step' | 'dueOn' | 'toldIds' | 'endedAt' | 'services' | 'version'
> {
  readonly childId: string
  readonly unitId: string
}

/** Those of open cases whose day has passed and who have a step left, and those with nobody who decides, or one that has left. */
export async function passedBefore(tx: Tx, municipality: number, today: string): Promise<readonly Passed[]> {
  const { rows } = await sql<Passed>`
select d.id, d.case_id as "caseId", d.step, d.due_on as "dueOn", d.told_ids as "toldIds", d.ended_at as "endedAt", ${services} as services,
  d.version, k.child_id as "childId", k.owner_service_id as "unitId"
from disagreement d join child_case k on k.municipality_id = d.municipality_id and k.id = d.case_id
where d.municipality_id = ${municipality} and d.ended_at is null and k.status = 'open'
  and case when d.step = 'decision_maker' then not exists (select from employee e where e.municipality_id = d.municipality_id
      and e.id = d.decider_id and (e.leaves_at is null or e.leaves_at > current_moment()))
    else d.due_on < ${today} end
order by d.due_on, d.id`.execute(tx)
  return rows
}

export type Waiting = Pick<
  Disagreement,
  'id' | 'caseId' | 'question' | 'services' | 'at' | 'step' | 'dueOn' | 'version'
> & {
  readonly caseNumber: string
}

/** What waits for somebody as a leader of one of the services, as who was told, or as whoever decides; never of a child they are kept away from. */
export async function waitingFor(
  tx: Tx,
  actor: EmployeeActor,
  deciders: readonly EmployeeRole[],
): Promise<readonly Waiting[]> {
  const decides = actor.role !== 'leader' && deciders.includes(actor.role)
  const { rows } = await sql<Waiting>`
select d.id, d.case_id as "caseId", k.number as "caseNumber", d.question, ${services} as services, d.at, d.step, d.due_on as "dueOn", d.version
from disagreement d join child_case k on k.municipality_id = d.municipality_id and k.id = d.case_id
where d.municipality_id = ${actor.municipality} and d.ended_at is null and k.status <> 'closed' and d.step <> 'team'
  and case when d.step = 'decision_maker' then ${decides}::boolean or d.decider_id = ${actor.id}
    else ${actor.id} = any(d.told_ids) or (${actor.role === 'leader'}::boolean and exists (select from disagreement_service m
      where m.municipality_id = d.municipality_id and m.disagreement_id = d.id and m.service_id = ${actor.serviceId})) end
  and not exists (select from kept_away a where a.municipality_id = k.municipality_id and a.employee_id = ${actor.id}
    and a.child_id = k.child_id)
order by d.due_on, d.id limit 200`.execute(tx)
  return rows
}
