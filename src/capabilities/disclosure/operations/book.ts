import { employeeOf } from '../../../kernel/actor.ts'
import grounds from '../../../../config/grounds/grounds.json' with { type: 'json' }
import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { serviceById } from '../../organisation/index.ts'
import type { Service } from '../../organisation/model.ts'
import { GroundBook } from '../ground-model.ts'
import type { Law, LegalGround, Section, Sector } from '../ground-model.ts'
import type { Receiver } from '../model.ts'
import { sectionOn, sectorOf } from '../rules/ground.ts'

/** The legal grounds that are shipped, read once; a server with a wrong book does not start. */
export const book: GroundBook = GroundBook.parse(grounds)

/** The law of a section. */
export const lawOf = (id: string): Law => {
  const found = book.laws.find(one => one.id === id)
  if (!found) throw new Error(`no law ${id}`)
  return found
}

/** Where something stands, as it is shown. */
export const sourceOf = ({ law, section, sourceUrl, tag, verifiedOn }: Section) => ({
  law: lawOf(law).title,
  section,
  url: sourceUrl,
  tag,
  verifiedOn,
})

/** A ground as somebody can choose it on a day. */
export const selectable = (ground: LegalGround, now: Date, from: Sector) => {
  const section = sectionOn(book, ground, dayOf(now), from)
  if (!section) throw new Error('a ground without a law in force was offered')
  const { id, title, means, write, tell, needsNecessity, needsProportionality, maySight } = ground
  return { id, title, means, write, tell, needsNecessity, needsProportionality, maySight, source: sourceOf(section) }
}

/** The service that somebody acts in, and the sector it gives from. */
export async function giverOf(tx: Tx, actor: Actor): Promise<{ service: Service; sector: Sector }> {
  const { municipality, serviceId } = employeeOf(actor)
  const service = await serviceById(tx, municipality, serviceId)
  if (!service) throw new Error('the service is gone')
  return { service, sector: sectorOf(book, service.kind) }
}

/** Who gets it, with the sector; undefined when there is no such service now. */
export async function receiverOf(
  tx: Tx,
  municipality: number,
  to: Receiver,
  now: Date,
): Promise<{ service: Service | null; sector: Sector; name: string } | undefined> {
  if (to.kind === 'outside') return { service: null, sector: to.sector, name: to.name }
  const service = await serviceById(tx, municipality, to.serviceId)
  if (!service || (service.activeTo !== null && service.activeTo <= dayOf(now))) return undefined
  return { service, sector: sectorOf(book, service.kind), name: service.name }
}
