import { Refusal, conflict, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { answerAsk, withdrawAsks } from '../../ask/index.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { behindLock } from '../../case/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { mayAnswerTask, mayAskAgain, mayTakeBackTask } from '../access.ts'
import type { TaskSubject } from '../access.ts'
import * as api from '../api.ts'
import { answer, mayBeAskedAgain, takeBack } from '../rules.ts'
import { saveTask } from '../store.ts'
import { askTo, endOf, tellTask } from './ask.ts'
import { asReadBy, findTask } from './find.ts'

/** The answer comes back to who asked; to who holds where that one has left, or may not read the measure now. Never to one who may not. */
async function whoHears(tx: Tx, subject: TaskSubject, at: { readonly municipality: number; readonly now: Date }) {
  const { holder } = subject.inCase
  const reads = async (id: string) => (await asReadBy(tx, subject, { kind: 'employee', id }, at)) !== undefined
  const [asker, held] = await Promise.all([reads(subject.task.askedBy), holder !== null && reads(holder.id)])
  return { isBlind: !asker, instead: held ? holder?.id : undefined }
}

export const answerTask = operation(api.answerTask, {
  subject: findTask,
  allow: mayAnswerTask,
  handle: async ({ tx, actor, now, newId, input, subject: before, showed }) => {
    const { municipality } = actor
    const { caseId } = input
    const subject = await behindLock(tx, { municipality, caseId }, before, () => findTask(tx, input, actor))
    const { inCase, task } = subject
    showed([inCase.child.id])
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    const settings = await settingsOf(tx, municipality, now)
    const next = answer(task, input.said, { by: actor.id, version: input.version, now, settings })
    if (next instanceof Refusal) return next
    if (!(await saveTask(tx, municipality, next))) return conflict(task)
    const why = {
      ...(next.reason !== null && { reason: next.reason }),
      ...(next.words !== null && { words: next.words }),
    }
    const hears = await whoHears(tx, subject, { municipality, now })
    const asked = { municipality, thingId: task.id, toId: task.to.id, state: next.state, now } as const
    await answerAsk(tx, { ...asked, ...why }, { tell: { newId, by: actor.id, ...hears } })
    const kind = next.state === 'accepted' ? 'task.accepted' : 'task.declined'
    await tellTask(tx, { municipality, by: actor, now, newId }, subject, { kind, to: task.to })
    return next
  },
})

export const takeBackTask = operation(api.takeBackTask, {
  subject: findTask,
  allow: mayTakeBackTask,
  handle: async ({ tx, actor, now, newId, input, subject: before, showed }) => {
    const { municipality } = actor
    const { caseId } = input
    const subject = await behindLock(tx, { municipality, caseId }, before, () => findTask(tx, input, actor))
    const { inCase, task } = subject
    showed([inCase.child.id])
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    const next = takeBack(task, actor.id, input.version, now)
    if (next instanceof Refusal) return next
    if (!(await saveTask(tx, municipality, next))) return conflict(task)
    await withdrawAsks(tx, { municipality, thingId: task.id }, now, { tell: newId })
    const act = { municipality, by: actor, now, newId }
    await tellTask(tx, act, subject, { kind: 'task.withdrawn', to: task.to })
    return next
  },
})

export const askAgain = operation(api.askAgain, {
  subject: findTask,
  allow: mayAskAgain,
  handle: async ({ tx, actor, now, newId, input, subject: before, showed }) => {
    const { municipality } = actor
    const { caseId } = input
    const subject = await behindLock(tx, { municipality, caseId }, before, () => findTask(tx, input, actor))
    const { inCase, task, measure } = subject
    showed([inCase.child.id])
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    if (!task.stands) return refuse('task.over')
    if (!mayBeAskedAgain(task) || task.version !== input.version) return conflict(task)
    const act = { municipality, by: actor, now, newId }
    await endOf(tx, act, measure.id)
    const asked = await askTo(tx, act, subject)
    if (!asked) return refuse('task.cannot_be_asked')
    await tellTask(tx, act, subject, { kind: 'task.asked', to: task.to })
    return asked
  },
})
