import type { Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Disclosure, ToldSince } from '../model.ts'
import { ABOUTS, TOLDS } from '../model.ts'

const disclosureOf = (row: Selectable<Tables['disclosure']>): Disclosure => ({
  id: row.id,
  about: { kind: ABOUTS.find(one => one === row.about_kind) ?? 'case', id: row.about_id },
  childId: row.child_id,
  ground: row.ground,
  law: row.law,
  section: row.section,
  fromServiceId: row.from_service_id,
  toServiceId: row.to_service_id,
  toSector: row.to_sector,
  toName: row.to_name,
  toContact: row.to_contact,
  purpose: row.purpose,
  topics: row.topics,
  what: row.what,
  necessity: row.necessity,
  proportionality: row.proportionality,
  told: TOLDS.find(one => one === row.told) ?? 'not',
  toldOn: row.told_on,
  untoldReason: row.untold_reason,
  untoldWords: row.untold_words,
  checkOn: row.check_on,
  byId: row.by_id,
  at: row.at,
})

const selectAbout = prepared((db, v: { municipality: number; kind: string; id: string; limit: number }) =>
  db
    .selectFrom('disclosure')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('about_kind', '=', v.kind)
    .where('about_id', '=', v.id)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(v.limit),
)
/** What was given of a case or a concern, the latest first; whoever asks must have been judged. */
export async function disclosuresOf(
  tx: Tx,
  v: { municipality: number; about: Disclosure['about']; limit: number },
): Promise<Disclosure[]> {
  const { municipality, about, limit } = v
  return (await selectAbout(tx, { municipality, kind: about.kind, id: about.id, limit })).map(disclosureOf)
}

const selectSince = prepared((db, v: { municipality: number; ids: readonly string[] }) =>
  db
    .selectFrom('disclosure_told')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where(eb => eb('disclosure_id', '=', eb.fn.any(eb.val(v.ids))))
    .orderBy('position'),
)
/** What has been said since about telling the family, in order. */
export async function toldSince(tx: Tx, municipality: number, ids: readonly string[]): Promise<ToldSince[]> {
  if (ids.length === 0) return []
  const rows = await selectSince(tx, { municipality, ids })
  return rows.map(row => ({
    disclosureId: row.disclosure_id,
    toldOn: row.told_on,
    checkOn: row.check_on,
    words: row.words,
    byId: row.by_id,
    at: row.at,
  }))
}

/** Writes that something was given; never changed after. */
export async function insertDisclosure(tx: Tx, municipality: number, one: Disclosure): Promise<void> {
  await tx
    .insertInto('disclosure')
    .values({
      municipality_id: municipality,
      id: one.id,
      about_kind: one.about.kind,
      about_id: one.about.id,
      child_id: one.childId,
      ground: one.ground,
      law: one.law,
      section: one.section,
      from_service_id: one.fromServiceId,
      to_service_id: one.toServiceId,
      to_sector: one.toSector,
      to_name: one.toName,
      to_contact: one.toContact,
      purpose: one.purpose,
      topics: [...one.topics],
      what: one.what,
      necessity: one.necessity,
      proportionality: one.proportionality,
      told: one.told,
      told_on: one.toldOn,
      untold_reason: one.untoldReason,
      untold_words: one.untoldWords,
      check_on: one.checkOn,
      by_id: one.byId,
      at: one.at,
    })
    .execute()
}

/** Adds what is said of telling the family now. */
export async function insertTold(tx: Tx, municipality: number, id: string, one: ToldSince): Promise<void> {
  await tx
    .insertInto('disclosure_told')
    .values({
      municipality_id: municipality,
      id,
      disclosure_id: one.disclosureId,
      told_on: one.toldOn,
      check_on: one.checkOn,
      words: one.words,
      by_id: one.byId,
      at: one.at,
    })
    .execute()
}
