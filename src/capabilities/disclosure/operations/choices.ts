import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { allServices, employeesOfService, settingsOf } from '../../organisation/index.ts'
import { mayWonderAboutSharing } from '../access.ts'
import * as api from '../api.ts'
import { disclosureGrounds, sectorOf } from '../rules/ground.ts'
import { groundsOff } from '../store/ground.ts'
import { book, giverOf, lawOf, selectable, sourceOf } from './book.ts'

export const openChoices = operation(api.openChoices, {
  subject: async () => null,
  allow: mayWonderAboutSharing,
  handle: async ({ tx, actor, now, input }) => {
    const { municipality } = actor
    const today = dayOf(now)
    const [giver, services, settings, off] = await Promise.all([
      giverOf(tx, actor),
      allServices(tx, municipality),
      settingsOf(tx, municipality, now),
      groundsOff(tx, municipality),
    ])
    const here = services.filter(one => one.activeTo === null || one.activeTo > today)
    const to = here.find(one => one.id === input.toServiceId)
    const sector = to ? sectorOf(book, to.kind) : input.toSector
    const way = sector && { from: giver.sector, to: sector }
    return {
      from: giver.sector,
      services: here.map(one => ({
        ...{ id: one.id, name: one.name, sector: sectorOf(book, one.kind) },
        own: one.id === giver.service.id,
      })),
      grounds: way ? disclosureGrounds(book, way, today, off).map(one => selectable(one, now, giver.sector)) : [],
      people: to ? await peopleOf(tx, municipality, to.id, now) : [],
      topics: settings.topics,
      untold: book.untold.map(untoldShown),
    }
  },
})

const peopleOf = async (tx: Tx, municipality: number, serviceId: string, now: Date) =>
  (await employeesOfService(tx, municipality, serviceId, now)).map(({ id, name }) => ({ id, name }))

const untoldShown = (one: (typeof book.untold)[number]) => {
  const { id, title, means, checkWithinDays } = one
  const { section, url, tag, verifiedOn } = sourceOf({ ...one, law: one.law ?? (book.laws[0] ?? lawOf('')).id })
  return { id, title, means, checkWithinDays, source: { section, url, tag, verifiedOn } }
}
