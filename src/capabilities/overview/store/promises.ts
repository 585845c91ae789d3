import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../../kernel/time.ts'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Told } from '../../sight/model.ts'
import type { NoInterpreter, PromisedBar } from '../model.ts'
import { openGaps } from './gaps.ts'

interface InCase {
  readonly municipality: number
  readonly caseId: string
}

const promised = ({ municipality, caseId }: InCase) => sql<PromisedBar & Told>`
    select m.id, m.title, m.starts_on as "from", m.evaluate_on as "to", m.status, m.topic, m.audience,
      m.not_for as "notFor", m.service_id as "serviceId",
      coalesce((select s.name from participant t
        join service s on s.municipality_id = t.municipality_id and s.id = t.service_id
        where t.municipality_id = m.municipality_id and t.case_id = m.case_id and t.employee_id = e.id
        order by t.valid_from desc limit 1), case when e.id is not null then s.name end) as service,
      coalesce(m.responsible_employee_id, m.responsible_guardian_id, m.responsible_child_id) as "whoId",
      coalesce(e.given_name || ' ' || e.family_name, p.given_name, c.preferred_name, c.given_name) as who,
      case when e.id is not null then 'employee' when p.id is not null then 'guardian' else 'child' end as kind,
      exists (select from task o where o.municipality_id = m.municipality_id and o.measure_id = m.id and o.stands
        and o.state <> 'accepted') as open
    from measure m
      left join employee e on e.municipality_id = m.municipality_id and e.id = m.responsible_employee_id
      left join family_person p on p.municipality_id = m.municipality_id and p.id = m.responsible_guardian_id
      left join child c on c.municipality_id = m.municipality_id and c.id = m.responsible_child_id
      left join service s on s.municipality_id = m.municipality_id and s.id = m.service_id
    where m.municipality_id = ${municipality} and m.case_id = ${caseId}
    order by m.starts_on desc, m.id limit 60`

/** The measures of a case with who is responsible for each. */
export const promisedMeasures = prepared((db, inCase: InCase) => ({ compile: () => promised(inCase).compile(db) }))

/** A meeting to come. */
interface MeetingAhead extends Told {
  readonly id: string
  readonly at: Date
  readonly purpose: string
  readonly noInterpreter: NoInterpreter | null
}

const meetings = ({ municipality, caseId }: InCase) => sql<MeetingAhead>`
    select m.id, m.starts_at as at, m.purpose, m.topic, m.audience, m.not_for as "notFor", m.service_id as "serviceId",
      case when n.language is not null then jsonb_build_object('language', n.language, 'since', m.at,
        'whoId', n.who_id, 'who', coalesce(e.given_name || ' ' || e.family_name, '')) end as "noInterpreter"
    from meeting m
      left join meeting_interpreter n on n.municipality_id = m.municipality_id and n.meeting_id = m.id
        and n.ordered_at is null
      left join employee e on e.municipality_id = n.municipality_id and e.id = n.who_id
    where m.municipality_id = ${municipality} and m.case_id = ${caseId} and m.state = 'called'
      and m.ends_at > current_moment() order by m.starts_at limit 20`

/** Words from the log that are used again, with who wrote them. */
interface WrittenBefore extends Told {
  readonly words: string
  readonly by: string | null
  readonly at: Date
}

// The strengths that were written when somebody wondered stand beside the step, so that nobody writes them twice.
const strengths = ({ municipality, caseId }: InCase) => sql<WrittenBefore>`
    select l.words, l.at, l.topic, l.audience, l.not_for as "notFor", l.service_id as "serviceId",
      e.given_name || ' ' || e.family_name as by
    from log_entry l left join employee e on e.municipality_id = l.municipality_id and e.id = l.actor_id
    where l.municipality_id = ${municipality} and l.case_id = ${caseId} and l.kind = 'concern.strengths'
      and l.words is not null
      and not exists (select from log_entry c where c.municipality_id = l.municipality_id and c.corrects = l.id)
    order by l.position desc limit 1`

const consentUntil = ({ municipality, caseId }: InCase) => sql<{ day: Day | null }>`
    select (min(f.valid_to) at time zone 'Europe/Oslo')::date as day from access_fact f
    where f.municipality_id = ${municipality} and f.about_kind = 'case' and f.about_id = ${caseId}
      and f.ground = 'consent' and f.valid_from <= current_moment() and f.valid_to > current_moment()`

type InJson<Row> = {
  readonly [K in keyof Row]: Row[K] extends Date ? string : Row[K] extends Date | null ? string | null : Row[K]
}
const rowsOf = <Row>(query: RawBuilder<Row>) =>
  sql<readonly InJson<Row>[]>`(select coalesce(json_agg(x), '[]') from (${query}) x)`

const aroundCase = prepared((db, inCase: InCase) =>
  db.selectNoFrom([
    rowsOf(openGaps(inCase)).as('gaps'),
    rowsOf(promised(inCase)).as('bars'),
    rowsOf(meetings(inCase)).as('meetings'),
    rowsOf(strengths(inCase)).as('strengths'),
    sql<Day | null>`(${consentUntil(inCase)})`.as('consentUntil'),
  ]),
)

/** All that stands on *Nå* beside the case itself, in one statement: gaps (the oldest first), measures, meetings to come
 * (the first first), strengths written before, and the first day on which a consent no longer gives sight. */
export async function aroundNow(tx: Tx, inCase: InCase) {
  const [found] = await aroundCase(tx, inCase)
  if (!found) throw new Error('a select without a table has one row')
  return {
    ...found,
    gaps: found.gaps.map(gap => ({
      ...gap,
      since: new Date(gap.since),
      remindedAt: gap.remindedAt === null ? null : new Date(gap.remindedAt),
    })),
    meetings: found.meetings.map(meeting => ({ ...meeting, at: new Date(meeting.at) })),
    strengths: found.strengths.map(words => ({ ...words, at: new Date(words.at) })),
  }
}
