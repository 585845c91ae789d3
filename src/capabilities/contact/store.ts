import { sql } from 'kysely'
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

/** Two guardians `g` and `o` of one child, now, with a case of it that `g` sees. */
const pairs = (municipality: number) => sql`guardianship g
  join guardianship o on o.municipality_id = g.municipality_id and o.child_id = g.child_id
    and o.person_id <> g.person_id and ${isNow('o')}
  join child c on c.municipality_id = g.municipality_id and c.id = g.child_id
  join child_case k on k.municipality_id = g.municipality_id and k.child_id = g.child_id
    and ${familyMaySee(municipality, { person: 'g.person_id', caseId: 'k.id' })}
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
  readonly at: Date | null
  readonly by: string | null
}

/** The other guardians of the children of a person, with what that person lets each see. */
export const othersOf = prepared((db, v: Of) => ({
  compile: () =>
    sql<OtherRow>`
    select x.id as "personId", p.given_name || ' ' || p.family_name as name, x."childIds", x.children,
      s.phone, s.email, s.address, s.at, e.given_name || ' ' || e.family_name as by
    from (select o.person_id as id, array_agg(distinct c.id) as "childIds",
          array_agg(distinct coalesce(c.preferred_name, c.given_name)) as children
        from ${pairs(v.municipality)} and g.person_id = ${v.personId} group by o.person_id) x
      join family_person p on p.municipality_id = ${v.municipality} and p.id = x.id
      left join contact_choice_now s on s.municipality_id = ${v.municipality} and s.person_id = ${v.personId}
        and s.to_id = x.id and s.by_kind <> 'clock'
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
  readonly grades: readonly string[]
}

const KEPT = sql`p.id as "personId", p.given_name || ' ' || p.family_name as name, p.phone, p.email, p.address,
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
      join contact_choice_now s on s.municipality_id = ${v.municipality} and s.person_id = x.id and s.to_id = ${v.personId}
      join family_person p on p.municipality_id = ${v.municipality} and p.id = x.id
    where s.phone or s.email or s.address
    order by p.given_name, p.id`.compile(db),
}))

/** A choice that stands on nothing any more. */
export interface Fallen {
  readonly personId: string
  readonly toId: string
}

/** Where somebody may see, and it stands on nothing any more: no child in common, kept out or away, or somebody there is protected. */
export const fallen = prepared((db, v: { readonly municipality: number }) => ({
  compile: () =>
    sql<Fallen>`
    select s.person_id as "personId", s.to_id as "toId"
    from contact_choice_now s
      join family_person p on p.municipality_id = s.municipality_id and p.id = s.person_id
    where s.municipality_id = ${v.municipality} and (s.phone or s.email or s.address)
      and (p.protection <> 'none'
        or exists (select from guardianship x join child c on c.municipality_id = x.municipality_id and c.id = x.child_id
          where x.municipality_id = p.municipality_id and x.person_id = p.id and c.protection <> 'none'
            and (x.valid_to is null or x.valid_to > current_day()))
        or not exists (select from ${pairs(v.municipality)} and g.person_id = s.to_id and o.person_id = s.person_id))
    limit 500`.compile(db),
}))

/** Writes what somebody may see from now on. */
export const insertChoice = (
  tx: Tx,
  one: {
    readonly municipality: number
    readonly id: string
    readonly personId: string
    readonly toId: string
    readonly shows: { readonly phone: boolean; readonly email: boolean; readonly address: boolean }
    readonly by:
      | { readonly kind: 'self' | 'clock' }
      | { readonly kind: 'employee'; readonly id: string; readonly how: string }
    readonly at: Date
  },
) =>
  tx
    .insertInto('contact_choice')
    .values({
      ...{ municipality_id: one.municipality, id: one.id, person_id: one.personId, to_id: one.toId, at: one.at },
      ...one.shows,
      by_kind: one.by.kind,
      ...(one.by.kind === 'employee' ? { by_id: one.by.id, how: one.by.how } : { by_id: null, how: null }),
    })
    .execute()

/** All that somebody has ever said of it, the latest first. */
export const everChosen = prepared((db, v: Of) => ({
  compile: () =>
    sql<{ at: Date; name: string; phone: boolean; email: boolean; address: boolean; how: string | null; kind: string }>`
    select s.at, p.given_name || ' ' || p.family_name as name, s.phone, s.email, s.address, s.how, s.by_kind as kind
    from contact_choice s join family_person p on p.municipality_id = s.municipality_id and p.id = s.to_id
    where s.municipality_id = ${v.municipality} and s.person_id = ${v.personId}
    order by s.position desc limit 500`.compile(db),
}))
