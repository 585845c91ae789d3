import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { familyMaySee } from '../sight/index.ts'

interface Of {
  readonly municipality: number
  readonly personId: string
}

const isNow = (alias: 'g' | 'o') => sql`${sql.ref(`${alias}.kept_out_at`)} is null
  and ${sql.ref(`${alias}.valid_from`)} <= current_day()
  and (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > current_day())`

/**
 * Two guardians `g` and `o` of one child, now, with a case of it that both see and that is not closed: who has no sight of it has nothing to do
 * with this, and in a closed case nobody holds who could write in a no for one without a log-in.
 * Parents and foster parents are not each other's other home.
 */
const pairs = (municipality: number) => sql`guardianship g
  join guardianship o on o.municipality_id = g.municipality_id and o.child_id = g.child_id
    and o.person_id <> g.person_id and ${isNow('o')}
    and (g.relation = 'foster_parent') = (o.relation = 'foster_parent')
  join child c on c.municipality_id = g.municipality_id and c.id = g.child_id
  join child_case k on k.municipality_id = g.municipality_id and k.child_id = g.child_id and k.status <> 'closed'
    and ${familyMaySee(municipality, { person: 'g.person_id', caseId: 'k.id' })}
    and ${familyMaySee(municipality, { person: 'o.person_id', caseId: 'k.id' })}
  where g.municipality_id = ${municipality} and ${isNow('g')}`

/** What one guardian has said that another may see, as it stands; all null where nothing was said. */
export interface OtherRow {
  readonly personId: string
  readonly name: string
  readonly childIds: readonly string[]
  readonly children: readonly string[]
  readonly phone: boolean | null
  readonly email: boolean | null
  readonly address: boolean | null
  readonly version: number | null
  readonly at: Date | null
  readonly by: string | null
}

/** What was said last by one about another, by the columns or values of their ids. */
const latest = (municipality: number, personId: string | RawBuilder<unknown>, toId: string | RawBuilder<unknown>) =>
  sql`lateral (select s.* from contact_choice s where s.municipality_id = ${municipality}
    and s.person_id = ${personId}::uuid and s.to_id = ${toId}::uuid order by s.version desc limit 1)`

/** The other guardians of the children of a person, with what that person lets each see. */
export const othersOf = prepared((db, v: Of) => ({
  compile: () =>
    sql<OtherRow>`
    select x.id as "personId", p.given_name as name, x."childIds", x.children,
      s.phone, s.email, s.address, s.version, s.at, e.given_name || ' ' || e.family_name as by
    from (select o.person_id as id, array_agg(distinct c.id) as "childIds",
          array_agg(distinct coalesce(c.preferred_name, c.given_name)) as children
        from ${pairs(v.municipality)} and g.person_id = ${v.personId} group by o.person_id) x
      join family_person p on p.municipality_id = ${v.municipality} and p.id = x.id
      left join ${latest(v.municipality, v.personId, sql`x.id`)} s on true
      left join employee e on e.municipality_id = s.municipality_id and e.id = s.by_id
    order by p.given_name, x.id`.compile(db),
}))

/** How somebody is reached, with the grades of that one and of the children there. */
export interface KeptRow {
  readonly personId: string
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
  /** Of the person alone; and with those of the children. */
  readonly protection: string
  readonly grades: readonly string[]
}

const KEPT = sql`p.id as "personId", p.given_name as name, p.protection, p.phone, p.email, p.address,
  array_prepend(p.protection, array(select c.protection from guardianship x
    join child c on c.municipality_id = x.municipality_id and c.id = x.child_id
    where x.municipality_id = p.municipality_id and x.person_id = p.id
      and (x.valid_to is null or x.valid_to > current_day()))) as grades`

/** How some people of families are reached; the caller hides what is to be hidden. */
export const keptOf = prepared((db, v: { readonly municipality: number; readonly ids: readonly string[] }) => ({
  compile: () =>
    sql<KeptRow>`select ${KEPT} from family_person p
      where p.municipality_id = ${v.municipality} and p.id = any(${v.ids}::uuid[])`.compile(db),
}))

/** What a guardian who sees the case is let see of how the other guardians of the child are reached. */
export const letSee = prepared((db, v: Of & { readonly childId: string }) => ({
  compile: () =>
    sql<KeptRow & { showsPhone: boolean; showsEmail: boolean; showsAddress: boolean }>`
    select ${KEPT}, s.phone as "showsPhone", s.email as "showsEmail", s.address as "showsAddress"
    from (select distinct o.person_id as id from ${pairs(v.municipality)}
        and g.person_id = ${v.personId} and g.child_id = ${v.childId}) x
      cross join ${latest(v.municipality, sql`x.id`, v.personId)} s
      join family_person p on p.municipality_id = ${v.municipality} and p.id = x.id
    where s.phone or s.email or s.address
    order by p.given_name, p.id`.compile(db),
}))

/** A choice that stands on nothing any more. */
export interface Fallen {
  readonly personId: string
  readonly toId: string
  readonly version: number
}

/** Where somebody may see, and it stands on nothing any more: no child in common, kept out, or no sight of it; around one child or all. */
export const fallen = prepared((db, v: { readonly municipality: number; readonly childId: string | null }) => ({
  compile: () =>
    sql<Fallen>`
    select s.person_id as "personId", s.to_id as "toId", s.version
    from contact_choice_now s
    where s.municipality_id = ${v.municipality} and (s.phone or s.email or s.address)
      and (${v.childId}::uuid is null or exists (select from guardianship y where y.municipality_id = s.municipality_id
        and y.child_id = ${v.childId}::uuid and y.person_id in (s.person_id, s.to_id)))
      and not exists (select from ${pairs(v.municipality)} and g.person_id = s.to_id and o.person_id = s.person_id)
    order by s.person_id, s.to_id limit 500`.compile(db),
}))

/** Writes what somebody may see from now on; false when something else has been said since `version`. */
export async function insertChoice(
  tx: Tx,
  one: {
    readonly municipality: number
    readonly id: string
    readonly personId: string
    readonly toId: string
    readonly version: number
    readonly shows: { readonly phone: boolean; readonly email: boolean; readonly address: boolean }
    readonly by:
      | { readonly kind: 'self' | 'clock' }
      | { readonly kind: 'employee'; readonly id: string; readonly how: string }
    readonly at: Date
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('contact_choice')
    .values({
      ...{ municipality_id: one.municipality, id: one.id, person_id: one.personId, to_id: one.toId, at: one.at },
      ...{ ...one.shows, version: one.version + 1, by_kind: one.by.kind },
      ...(one.by.kind === 'employee' ? { by_id: one.by.id, how: one.by.how } : { by_id: null, how: null }),
    })
    .onConflict(clash => clash.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** All that somebody has ever said of it, the latest first; by name where the two still have to do with each other: a name may be another since. */
export const everChosen = prepared((db, v: Of) => ({
  compile: () =>
    sql<{ at: Date; name: string | null; phone: boolean; email: boolean; address: boolean; how: string | null }>`
    select s.at, p.given_name as name, s.phone, s.email, s.address, s.how
    from contact_choice s left join family_person p on p.municipality_id = s.municipality_id and p.id = s.to_id
      and exists (select from ${pairs(v.municipality)} and g.person_id = s.person_id and o.person_id = s.to_id)
    where s.municipality_id = ${v.municipality} and s.person_id = ${v.personId}
    order by s.at desc, s.version desc limit 500`.compile(db),
}))
