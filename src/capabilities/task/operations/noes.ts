import type { Actor } from '../../../kernel/actor.ts'
import { aboutSelf } from '../../../platform/api/about-person.ts'
import { settingsOf } from '../../organisation/index.ts'
import { findMeasure } from '../../plan/index.ts'
import type { Measure } from '../../plan/model.ts'
import type { Settings } from '../../settings/model.ts'
import { shownTo } from '../../sight/index.ts'
import { isAsked } from '../access.ts'
import { AboutNoes } from '../api.ts'
import type { Task } from '../model.ts'
import { noesOf } from '../store.ts'

/** Why, in the words of the settings. */
export const reasonOf = ({ reason }: Pick<Task, 'reason'>, { taskReasons }: Pick<Settings, 'taskReasons'>) =>
  taskReasons.find(one => one.id === reason)?.label ?? null

/** What this one has said no to of some measures and that stands no more: own words stay one's own to read. */
export const ownNoes = (actor: Actor, noes: readonly Task[], measures: readonly Measure[], settings: Settings) =>
  noes
    .filter(one => !one.stands && isAsked(actor, one) && measures.some(({ id }) => id === one.measureId))
    .map(one => {
      const { id, measureId, words, endedAt, askedAt } = one
      return { id, measureId, at: endedAt ?? askedAt, reason: reasonOf(one, settings), words }
    })

/** Among all that is kept about somebody: what that one has said no to of measures that it reads no more. */
export const noesAboutPerson = aboutSelf({
  ...{ id: 'tasks_left', who: ['family'], shape: AboutNoes, tables: ['task'] },
  gather: async ({ tx, actor, now }) => {
    const all = (await noesOf(tx, actor.municipality, actor.id)).filter(one => isAsked(actor, one))
    if (all.length === 0) return undefined
    const settings = await settingsOf(tx, actor.municipality, now)
    const left = []
    for (const one of all) {
      const of = await findMeasure(tx, one, actor)
      if (of && shownTo(actor, of.inCase.sight, now, of.measure)) continue
      left.push({ at: one.endedAt ?? one.askedAt, reason: reasonOf(one, settings), words: one.words })
    }
    return left.length === 0 ? undefined : { earlier: left }
  },
})
