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
    const [rows, settings] = await Promise.all([
      comingTo(tx, actor, { serviceId, limit }),
      settingsOf(tx, municipality, now),
    ])
    const people = await employeesByIds(tx, municipality, [...new Set(rows.flatMap(one => one.personId ?? []))])
    return rows.map(({ id, caseId, passage, on, sentAt, receiveBy, personId }) => ({
      ...{ id, caseId, on, receiveBy, sentOn: dayOf(sentAt) },
      passage: passageOf(settings, passage)?.label ?? NO_PASSAGE,
      person: people.find(one => one.id === personId)?.name ?? null,
      mine: personId === null || personId === actor.id,
    }))
  },
})
