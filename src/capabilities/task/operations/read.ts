import type { Actor } from '../../../kernel/actor.ts'
import { operation } from '../../../platform/api/operation.ts'
import { asksOfThings } from '../../ask/index.ts'
import type { Ask } from '../../ask/model.ts'
import { findCase, mayName, participantsOf } from '../../case/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { measuresIn } from '../../plan/index.ts'
import { offered } from '../../settings/model.ts'
import type { Settings } from '../../settings/model.ts'
import { maySee, shownTo } from '../../sight/index.ts'
import { isAsked, mayAnswerTask, mayAskAgain, mayTakeBackTask, readsWhy } from '../access.ts'
import type { TaskSubject } from '../access.ts'
import * as api from '../api.ts'
import { mayBeAskedAgain } from '../rules.ts'
import { answeringIn, noesOf, tasksIn } from '../store.ts'
import { namesOf } from './find.ts'
import { ownNoes, reasonOf } from './noes.ts'

export const listTasks = operation(api.listTasks, {
  subject: findCase,
  allow: maySee,
  handle: async ({ tx, actor, now, input, subject: inCase, showed }) => {
    const { municipality } = actor
    showed([inCase.child.id])
    const { caseId } = input
    const [measures, settings, noes, standing] = await Promise.all([
      measuresIn(tx, municipality, caseId),
      settingsOf(tx, municipality, now),
      noesOf(tx, municipality, actor.id),
      tasksIn(tx, municipality, caseId),
    ])
    const read = measures.filter(one => shownTo(actor, inCase.sight, now, one))
    const earlier = ownNoes(actor, noes, read, settings)
    const tasks = inCase.childCase.status === 'closed' ? [] : standing
    if (tasks.length === 0) return { tasks: [], earlier, reasons: [] }
    const answering = await answeringIn(tx, municipality, caseId)
    const ids = [...tasks.flatMap(one => [one.to.id, one.askedBy]), ...[...answering.values()].flatMap(id => id ?? [])]
    const [names, asks, participants] = await Promise.all([
      namesOf(tx, { municipality, now }, inCase, ids),
      asksOfThings(
        tx,
        municipality,
        tasks.map(one => one.id),
      ),
      participantsOf(tx, municipality, caseId),
    ])
    const nameOf = (id: string) => (mayName(inCase, participants, id, now) ? (names.get(id) ?? null) : null)
    const known = { actor, now, settings, asks, answering, nameOf }
    const shown = tasks.flatMap(task => {
      const measure = read.find(one => one.id === task.measureId)
      return measure ? [asShown({ inCase, measure, task }, known)] : []
    })
    return { tasks: shown, earlier, reasons: shown.some(one => one.may.answer) ? offered(settings.taskReasons) : [] }
  },
})

interface Known {
  readonly actor: Actor
  readonly now: Date
  readonly settings: Settings
  readonly asks: readonly Ask[]
  /** Who answers meanwhile, by measure. */
  readonly answering: ReadonlyMap<string, string | null>
  /** What somebody is called; nobody by name where the reader may not know of that one. */
  readonly nameOf: (id: string) => string | null
}

/** One question as the reader sees it, who is shown the measure. */
function asShown(of: TaskSubject, { actor, now, settings, asks, answering, nameOf }: Known) {
  const { task } = of
  const me = isAsked(actor, task)
  const [works, why] = [actor.kind === 'employee', readsWhy(actor, of, now)]
  const { id, measureId, state, dueOn, version, askedAt } = task
  // What one of the family answers, and that anybody said no, is for those who help and for that one: to others it stands as it was.
  const hides = !works && !me && (task.to.kind !== 'employee' || state !== 'sent')
  const person = (who: string | null) => {
    const name = who === null ? null : nameOf(who)
    return name === null ? null : { name, me: works && who === actor.id }
  }
  const opened = asks.findLast(one => one.thingId === id)?.openedAt ?? null
  return {
    ...{ id, measureId, dueOn, askedAt },
    ...(hides ? ({ state: 'sent', version: 1 } as const) : { state, version }),
    to: { kind: task.to.kind, name: hides ? null : nameOf(task.to.id), me },
    askedBy: works || me ? person(task.askedBy) : null,
    answersFor: person(answering.get(measureId) ?? null),
    openedAt: works ? opened : null,
    reason: why ? reasonOf(task, settings) : null,
    words: why ? task.words : null,
    may: {
      answer: state === 'sent' && mayAnswerTask(actor, of, now).allowed,
      takeBack: state === 'sent' && mayTakeBackTask(actor, of, now).allowed,
      askAgain: mayBeAskedAgain(task) && mayAskAgain(actor, of, now).allowed,
    },
  }
}
