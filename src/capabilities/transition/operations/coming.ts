import { dayOf } from '../../../kernel/time.ts'
import { listing } from '../../../platform/api/operation.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { settingsOf } from '../../settings/index.ts'
import { mayReadComing } from '../access.ts'
import * as api from '../api.ts'
import { comingTo } from '../store/coming.ts'
import { NO_PASSAGE, passageOf } from './shown.ts'

export const listComing = listing(api.listComing, {
  allow: mayReadComing,
  handle: async ({ tx, actor, now, input: { limit } }) => {
    const { municipality } = actor
    const serviceId = actor.kind === 'employee' ? actor.serviceId : ''
    const [found, settings] = await Promise.all([
      comingTo(tx, actor, { serviceId, limit: limit + 1 }),
      settingsOf(tx, municipality, now),
    ])
    const rows = found.slice(0, limit)
    const people = await employeesByIds(tx, municipality, [...new Set(rows.flatMap(one => one.personId ?? []))])
    const shown = rows.map(({ id, caseId, passage, on, sentAt, receiveBy, personId }) => ({
      ...{ id, caseId, on, receiveBy, sentOn: dayOf(sentAt) },
      passage: passageOf(settings, passage)?.label ?? NO_PASSAGE,
      person: people.find(one => one.id === personId)?.name ?? null,
      mine: personId === null || personId === actor.id,
    }))
    return { rows: shown, more: found.length > limit }
  },
})
