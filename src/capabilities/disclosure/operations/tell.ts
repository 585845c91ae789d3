import { refuse } from '../../../kernel/refusal.ts'
import { addDays, dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { appendLog, findCase } from '../../case/index.ts'
import { serviceById } from '../../organisation/index.ts'
import { tellSight } from '../../sharing/index.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import { mayDisclose } from '../access.ts'
import * as api from '../api.ts'
import { isTold } from '../rules/record.ts'
import { disclosuresOf, insertTold, toldSince } from '../store/disclosure.ts'
import { book } from './book.ts'

/** More than any case has. */
export const MOST = 200

export const tellFamily = operation(api.tellFamily, {
  subject: findCase,
  allow: mayDisclose,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, told, words } = input
    const all = await disclosuresOf(tx, { municipality, caseId, limit: MOST })
    const one = all.find(found => found.id === input.disclosureId)
    if (!one) return refuse('disclosure.unknown')
    if (isTold(one, await toldSince(tx, municipality, [one.id]))) return refuse('disclosure.already_told')
    const today = dayOf(now)
    if (told.is === 'told' && told.on > today) return refuse('disclosure.told_in_future')
    if (told.is === 'waits' && told.checkOn < today) return refuse('disclosure.check_before')
    const within = book.untold.find(reason => reason.id === one.untoldReason)?.checkWithinDays
    if (told.is === 'waits' && within !== undefined && told.checkOn > addDays(today, within))
      return refuse('disclosure.check_too_late')
    const id = newId()
    const said = { disclosureId: one.id, words, byId: actor.id, at: now }
    const on = told.is === 'told' ? { toldOn: told.on, checkOn: null } : { toldOn: null, checkOn: told.checkOn }
    await insertTold(tx, municipality, id, { ...said, ...on })
    if (told.is === 'told') {
      const receiver = one.toName ?? (await serviceById(tx, municipality, one.toServiceId ?? ''))?.name ?? ''
      const act = { municipality, caseId, now, newId, actor, topic: EVERY_TOPIC }
      await appendLog(tx, { ...act, kind: 'disclosure.told', facts: { receiver } })
      await tellSight(tx, municipality, one.id)
    }
    showed([subject.child.id])
    return { id }
  },
})
