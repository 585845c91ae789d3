import { operation } from '../../../platform/api/operation.ts'
import { asksOfThings } from '../../ask/index.ts'
import { findCase, mayName, participantsOf } from '../../case/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { measuresIn } from '../../plan/index.ts'
import { offered } from '../../settings/model.ts'
import { maySee, shownTo } from '../../sight/index.ts'
import { isAsked, mayAnswerTask, mayAskAgain, mayTakeBackTask, readsWhy } from '../access.ts'
import * as api from '../api.ts'
import { mayBeAskedAgain } from '../rules.ts'
import { answeringIn, tasksIn } from '../store.ts'
import { namesOf } from './find.ts'

export const listTasks = operation(api.listTasks, {
  subject: findCase,
  allow: maySee,
  handle: async ({ tx, actor, now, input, subject: inCase, showed }) => {
    const { municipality } = actor
    showed([inCase.child.id])
    const tasks = inCase.childCase.status === 'closed' ? [] : await tasksIn(tx, municipality, input.caseId)
    if (tasks.length === 0) return { tasks: [], reasons: [] }
    const taskIds = tasks.map(one => one.id)
    const answering = await answeringIn(tx, municipality, input.caseId)
    const ids = [...tasks.flatMap(one => [one.to.id, one.askedBy]), ...[...answering.values()].flatMap(id => id ?? [])]
    const [measures, names, asks, participants, settings] = await Promise.all([
      measuresIn(tx, municipality, input.caseId),
      namesOf(tx, { municipality, now }, inCase, ids),
      asksOfThings(tx, municipality, taskIds),
      participantsOf(tx, municipality, input.caseId),
      settingsOf(tx, municipality, now),
    ])
    const nameOf = (id: string) => (mayName(inCase, participants, id, now) ? (names.get(id) ?? null) : null)
    const shown = tasks.flatMap(task => {
      const measure = measures.find(one => one.id === task.measureId)
      if (!measure || !shownTo(actor, inCase.sight, now, measure)) return []
      const [of, me] = [{ inCase, measure, task }, isAsked(actor, task)]
      const [works, why] = [actor.kind === 'employee', readsWhy(actor, of, now)]
      const { id, measureId, state, dueOn, version, askedAt } = task
      // What one of the family answers, and that anybody said no, is for those who help and for that one: to others it stands as it was.
      const hides = !works && !me && (task.to.kind !== 'employee' || state !== 'sent')
      const person = (who: string | null) => {
        const name = who === null ? null : nameOf(who)
        return name === null ? null : { name, me: works && who === actor.id }
      }
      const opened = asks.findLast(one => one.thingId === id)?.openedAt ?? null
      return [
        {
          ...{ id, measureId, dueOn, askedAt },
          ...(hides ? ({ state: 'sent', version: 1 } as const) : { state, version }),
          to: { kind: task.to.kind, name: hides ? null : nameOf(task.to.id), me },
          askedBy: works || me ? person(task.askedBy) : null,
          answersFor: person(answering.get(measureId) ?? null),
          openedAt: works ? opened : null,
          reason: why ? (settings.taskReasons.find(one => one.id === task.reason)?.label ?? null) : null,
          words: why ? task.words : null,
          may: {
            answer: state === 'sent' && mayAnswerTask(actor, of, now).allowed,
            takeBack: state === 'sent' && mayTakeBackTask(actor, of, now).allowed,
            askAgain: mayBeAskedAgain(task) && mayAskAgain(actor, of, now).allowed,
          },
        },
      ]
    })
    return { tasks: shown, reasons: shown.some(one => one.may.answer) ? offered(settings.taskReasons) : [] }
  },
})
