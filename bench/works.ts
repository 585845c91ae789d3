import { createHash } from 'node:crypto'
import type { EmployeeActor } from '../src/kernel/actor.ts'
import type { Load } from './load.ts'
import { TODAY } from './data.ts'

/** The id that data.sql gives something of a municipality. */
export const benchId = (what: string): string => {
  const h = createHash('md5').update(what).digest('hex')
  const hex = `${h.slice(0, 12)}4${h.slice(13, 16)}8${h.slice(17)}`
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}

const SERVICES = 12
export interface Place {
  readonly municipality: number
  readonly cases: number
}

/** An employee of the largest municipality, who holds and takes part in as many cases as others there. */
export function benchActor({ municipality }: Place): EmployeeActor {
  const nth = SERVICES // the first who is not a leader
  return {
    ...{ kind: 'employee', role: 'practitioner', level: 'high', municipality },
    id: benchId(`${municipality}e${nth}`),
    serviceId: benchId(`${municipality}s${nth % SERVICES}`),
  }
}

/** A work that is measured: the request, and the floor's one statement with a trail row in it. */
export interface Work {
  readonly name: 'a' | 'b' | 'c' | 'd'
  readonly what: string
  readonly load: Load
  /** The reply as the value of one column, from the tables directly; `$1` municipality, `$2` who, `$3` the case, `$4` when. */
  readonly floor: string
}

const seen = `exists (select from access_fact f where f.municipality_id = $1 and f.reader_id = $2 and f.about_kind = 'case'
  and f.about_id = k.id and f.valid_from <= $4 and (f.valid_to is null or f.valid_to > $4))`
const trail = `trailed as (insert into trail (municipality_id, at, actor_id, operation, outcome, about, request_id)
  values ($1, $4, $2, 'floor', 'done', 'case', '-'))`

/** The works of the quality page, over the cases of one employee. */
export function works(caseIds: readonly string[]): readonly Work[] {
  return [
    {
      name: 'a',
      what: "open a child's page (Nå)",
      load: { method: 'GET', paths: caseIds.map(id => `/api/cases/${id}/now`) },
      floor: `with ${trail} select json_build_object('gaps', (select json_agg(g) from gap g where g.municipality_id = $1
        and g.case_id = k.id and g.closed_at is null), 'measures', (select json_agg(m) from measure m where m.municipality_id = $1
        and m.case_id = k.id), 'meetings', (select json_agg(t) from meeting t where t.municipality_id = $1 and t.case_id = k.id
        and t.ends_at > $4)) as reply from child_case k where k.municipality_id = $1 and k.id = $3 and ${seen}`,
    },
    {
      name: 'b',
      what: 'my cases (50 rows)',
      load: { method: 'GET', paths: ['/api/children?limit=50'] },
      floor: `with ${trail} select json_agg(x) as reply from (select k.id, k.level, k.status, k.step, c.given_name, h.holder_id
        from access_fact f join child_case k on k.municipality_id = $1 and k.id = f.about_id join child c on c.municipality_id = $1
        and c.id = k.child_id left join baton_period h on h.municipality_id = $1 and h.case_id = k.id and h.during @> $4::timestamptz
        where f.municipality_id = $1 and f.reader_id = $2 and f.about_kind = 'case' and f.topic in ('*', 'plan') and $3::text is not null
        order by c.given_name limit 50) x`,
    },
    {
      name: 'c',
      what: 'append a log entry',
      load: {
        method: 'POST',
        paths: caseIds.map(id => `/api/cases/${id}/log`),
        bodies: [JSON.stringify({ words: 'Det gikk fint i dag.', topic: 'plan' })],
      },
      floor: `with ${trail}, told as (insert into log_entry (municipality_id, id, case_id, at, kind, facts, words, actor_kind, actor_id,
        topic) select $1, gen_random_uuid(), k.id, $4, 'case.note', '{}', 'Det gikk fint i dag.', 'employee', $2, 'plan'
        from child_case k where k.municipality_id = $1 and k.id = $3 and ${seen} returning id)
        select json_build_object('id', (select id from told)) as reply`,
    },
    {
      name: 'd',
      what: 'search a child among mine',
      load: {
        method: 'POST',
        paths: ['/api/children/search'],
        bodies: Array.from({ length: 90 }, (_, nth) => JSON.stringify({ name: `barn ${nth}` })),
      },
      floor: `with ${trail} select json_agg(x) as reply from (select k.id, c.given_name, c.family_name from access_fact f
        join child_case k on k.municipality_id = $1 and k.id = f.about_id join child c on c.municipality_id = $1 and c.id = k.child_id
        where f.municipality_id = $1 and f.reader_id = $2 and f.about_kind = 'case' and f.topic in ('*', 'plan')
          and lower(c.given_name || ' ' || c.family_name) like '%barn 1%' and $3::text is not null and $4::timestamptz is not null
        limit 20) x`,
    },
  ]
}

export const floorNow = TODAY
