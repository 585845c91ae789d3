import { join } from 'node:path'
import { openEmbedded } from '../../src/platform/database/open.ts'

const ITEMS = JSON.stringify([
  { question: 'trust', theme: 'trust', words: { nb: 'Vi stoler på dem.', nn: 'Vi stoler på dei.' }, value: 3 },
  { question: 'useful', theme: 'useful', words: { nb: 'Det hjelper.', nn: 'Det hjelper.' }, value: 1 },
])

/**
 * In the spring one in each family with a case at Lia skole was asked, and most have answered, Guri too. What she was asked in November she
 * has not answered, and was asked so long ago that she may be asked again from tomorrow.
 */
export async function answeredInSpring(folder: string): Promise<void> {
  const database = await openEmbedded({ folder: join(folder, 'database') })
  await database.pool.query(`
    create temporary table family as
      select k.municipality_id, gen_random_uuid() as ask_id, k.id as case_id, k.child_id, w.person_id, k.owner_service_id as service_id,
        w.is_guri or row_number() over (order by k.id) <= 14 as answered
      from child_case k join service s on s.id = k.owner_service_id
        cross join lateral (select g.person_id, p.given_name = 'Guri' as is_guri from guardianship g join family_person p on p.id = g.person_id
          where g.child_id = k.child_id order by 2 desc, 1 limit 1) w
      where s.name = 'Lia skole';
    insert into feedback_ask (municipality_id, id, case_id, child_id, person_id, who, phase, service_id, asked_at, open_until, settled, settled_at,
        forget_at)
      select municipality_id, ask_id, case_id, child_id, person_id, 'parent', 'during', service_id, '2026-05-11 06:00Z', '2026-06-08',
        case when answered then 'answered' else 'lapsed' end, '2026-05-12 18:00Z', '2028-07-01' from family;
    insert into feedback_answer (municipality_id, id, ask_id, case_id, child_id, person_id, who, phase, service_id, half_year, at, changed_at, items,
        forget_at)
      select municipality_id, gen_random_uuid(), ask_id, case_id, child_id, person_id, 'parent', 'during', service_id, '2026-1',
        '2026-05-12 18:00Z', '2026-05-12 18:00Z', '${ITEMS}', '2028-07-01' from family where answered;
    update feedback_ask a set asked_at = '2026-09-30 06:00Z', open_until = '2026-10-28', settled = 'lapsed', settled_at = '2026-10-29 06:00Z'
      from family_person p where p.id = a.person_id and p.given_name = 'Guri' and a.settled is null`)
  await database.close()
}
