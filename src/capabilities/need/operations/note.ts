import { Refusal, conflict, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { appendLog, behindLock, findCase } from '../../case/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { measuresIn } from '../../plan/index.ts'
import { maySeeTopic, shownTo } from '../../sight/index.ts'
import { mayChangeNeed, mayNote } from '../access.ts'
import * as api from '../api.ts'
import { close, note, tie } from '../rules.ts'
import { insertNeed, saveNeed } from '../store/need.ts'
import { requestsIn } from '../store/request.ts'
import { findNeed } from './find.ts'
import { telling } from './telling.ts'

export const noteNeed = operation(api.noteNeed, {
  subject: findCase,
  allow: mayNote,
  handle: async ({ tx, actor, now, input, subject: before, newId, showed }) => {
    const { municipality } = actor
    const { caseId, ...fresh } = input
    showed([before.child.id])
    const subject = await behindLock(tx, { municipality, caseId }, before, () => findCase(tx, input, actor))
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    const need = note(fresh, {
      ...{ id: newId(), caseId, addedBy: actor.id, at: now },
      serviceId: actor.kind === 'employee' ? actor.serviceId : subject.childCase.ownerServiceId,
      topicIsOpen: maySeeTopic(fresh.topic)(actor, subject, now).allowed,
      settings: await settingsOf(tx, municipality, now),
    })
    if (need instanceof Refusal) return need
    await insertNeed(tx, municipality, need)
    await appendLog(tx, { ...telling({ actor, now, newId }, need), kind: 'need.noted', facts: { need: need.what } })
    return need
  },
})

export const closeNeed = operation(api.closeNeed, {
  subject: findNeed,
  allow: mayChangeNeed,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, state, outcome, version } = input
    showed([subject.inCase.child.id])
    // Read again behind the lock: a service may have been asked a moment ago.
    const find = () => findNeed(tx, input, actor)
    const { inCase, need } = await behindLock(tx, { municipality, caseId }, subject, find)
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    if (need.version !== version) return conflict(need)
    const requests = (await requestsIn(tx, municipality, caseId)).filter(one => one.needId === need.id)
    if (requests.some(one => one.state === 'sent' || one.state === 'countered')) return refuse('need.is_asked')
    const next = close(need, { state, outcome }, now)
    if (next instanceof Refusal) return next
    if (!(await saveNeed(tx, municipality, next))) return conflict(need)
    const told = { ...telling({ actor, now, newId }, need), facts: { need: need.what }, words: outcome }
    if (state === 'met') await appendLog(tx, { ...told, kind: 'need.met' })
    else await appendLog(tx, { ...told, kind: 'need.dropped' })
    return next
  },
})

export const tieNeed = operation(api.tieNeed, {
  subject: findNeed,
  allow: mayChangeNeed,
  handle: async ({ tx, actor, now, input, subject: { inCase, need }, newId, showed }) => {
    const { municipality } = actor
    showed([inCase.child.id])
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    if (need.version !== input.version) return conflict(need)
    const measures = (await measuresIn(tx, municipality, input.caseId)).filter(
      one => one.status !== 'ended' && shownTo(actor, inCase.sight, now, one),
    )
    const ids = measures.map(one => one.id)
    const next = tie(need, input.measureId, ids)
    if (next instanceof Refusal) return next
    if (!(await saveNeed(tx, municipality, next))) return conflict(need)
    // Never which measure: it may be told to fewer than the need is.
    const told = { ...telling({ actor, now, newId }, need), facts: { need: need.what } }
    if (input.measureId === null) await appendLog(tx, { ...told, kind: 'need.untied' })
    else await appendLog(tx, { ...told, kind: 'need.tied' })
    return next
  },
})
