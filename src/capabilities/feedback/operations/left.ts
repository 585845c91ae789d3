import type { Actor } from '../../../kernel/actor.ts'
import { aboutSelf } from '../../../platform/api/about-person.ts'
import { listing } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import { mayBeAsked, mayForSelf } from '../access.ts'
import * as api from '../api.ts'
import { LeftAnswers } from '../shown-model.ts'
import { answersBy } from '../store/answer.ts'

/** What somebody has answered in cases that it sees no more; what it still sees stands there. */
async function leftBy(tx: Tx, actor: Actor, now: Date) {
  const all = await answersBy(tx, actor.municipality, actor.id)
  const seen = new Set<string>()
  for (const caseId of new Set(all.map(one => one.caseId))) {
    const inCase = await findCase(tx, { caseId }, actor)
    if (inCase && mayBeAsked(actor, inCase, now).allowed) seen.add(caseId)
  }
  return all
    .filter(one => !seen.has(one.caseId))
    .map(({ id, caseId, phase, at, items, words }) => ({ id, caseId, phase, at, items, words }))
}

export const listLeft = listing(api.listLeft, {
  allow: mayForSelf,
  handle: async ({ tx, actor, now }) => ({ answers: await leftBy(tx, actor, now) }),
})

/** The same among all that is kept about somebody; nothing where there is none. */
export const leftAboutPerson = aboutSelf({
  ...{ id: 'feedback_left', who: ['family'], shape: LeftAnswers, tables: ['feedback_answer'] },
  gather: async ({ tx, actor, now }) => {
    const answers = await leftBy(tx, actor, now)
    return answers.length === 0 ? undefined : { answers }
  },
})
