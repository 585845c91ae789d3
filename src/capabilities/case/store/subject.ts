import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import { CASE_STATUSES } from '../model.ts'
import type { CaseStatus, Holder, Reader } from '../model.ts'

interface HolderJson extends Omit<Holder, 'since'> {
  readonly since: string
}
/** Who holds the case `k` now, from the view that baton publishes. */
const holderNow = sql<HolderJson | null>`(
  select json_build_object('id', h.holder_id, 'name', e.given_name || ' ' || e.family_name, 'serviceId', h.service_id,
    'serviceName', s.name, 'kind', h.kind, 'since', h.since)
  from holding_now h
  join employee e on e.municipality_id = h.municipality_id and e.id = h.holder_id
  join service s on s.municipality_id = h.municipality_id and s.id = h.service_id
  where h.municipality_id = k.municipality_id and h.case_id = k.id)`
/** The JSON of `holderNow` as a holder. */
export const toHolder = (json: HolderJson | null): Holder | null => json && { ...json, since: new Date(json.since) }

const participates = (reader: Reader) => sql<SqlBool>`exists (select from participant p
  where p.municipality_id = k.municipality_id and p.case_id = k.id and p.employee_id = ${reader.readerId}
    and p.valid_from <= current_moment() and (p.valid_to is null or p.valid_to > current_moment()))`

/** The sub-selects that sight and person offer, handed in because a store knows no other capability. */
export interface SubjectParts<Sight, Child> {
  readonly sight: (reader: Reader, kind: 'case', idColumn: string) => RawBuilder<Sight>
  readonly child: (municipality: number, idColumn: string) => RawBuilder<Child>
}

/** The one query behind every operation about a case: the case, and all that decides what this reader may do with it. */
export const subjectQuery = <Sight, Child>(parts: SubjectParts<Sight, Child>) =>
  prepared((db, v: Reader & { caseId: string }) =>
    db
      .selectFrom('child_case as k')
      .selectAll('k')
      .select([
        parts.child(v.municipality, 'k.child_id').as('child'),
        parts.sight(v, 'case', 'k.id').as('sight'),
        holderNow.as('holder'),
        participates(v).as('participates'),
      ])
      .where('k.municipality_id', '=', v.municipality)
      .where('k.id', '=', v.caseId),
  )

/** The same without child or content, for leaders who do not take part; `kin` of every child of the case's reader. */
export const unitQuery = prepared((db, v: Reader & { caseId: string }) =>
  db
    .selectFrom('child_case as k')
    .select(['k.id', 'k.number', 'k.level', 'k.status', 'k.owner_service_id', 'k.step_due', 'k.opened_at', 'k.version'])
    .select([
      holderNow.as('holder'),
      sql<SqlBool>`exists (select from kept_away f where f.municipality_id = k.municipality_id
        and f.child_id = k.child_id and f.employee_id = ${v.readerId})`.as('kin'),
    ])
    .where('k.municipality_id', '=', v.municipality)
    .where('k.id', '=', v.caseId),
)

/** The text of the column as the status that the check constraint lets it be. */
export const statusOf = (text: string): CaseStatus => CASE_STATUSES.find(one => one === text) ?? 'closed'
