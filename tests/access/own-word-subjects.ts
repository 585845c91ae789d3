import type { WordSubject } from '../../src/capabilities/own-word/access.ts'
import type { GoalSubject, SaidSubject } from '../../src/capabilities/plan/access.ts'
import { ids } from './ids.ts'
import { IN_CASE, builder, caseSubject, goal } from './subjects.ts'
import { before, now } from './world.ts'

/** Own words of the guardian, or of the child. */
export const ownWord = (writerKind: 'guardian' | 'youth') =>
  builder(IN_CASE, (world, relation): WordSubject => ({
    inCase: caseSubject(world, relation),
    word: {
      ...{ id: ids.thing, caseId: ids.case, childId: ids.child, kind: 'tell', at: before, words: 'Ord', symbols: [] },
      ...{ mood: null, preparation: null, writerKind, writerId: writerKind === 'guardian' ? ids.guardian : ids.child },
      ...{ forWhom: 'helpers', notFor: null, replaces: null, replaced: false, takenBack: false },
    },
  }))

/** Own words of a child at a screen: at this one, or at one before it. */
export const childsWord = (when: 'now' | 'before') =>
  builder(IN_CASE, (world, relation): WordSubject => {
    const { inCase, word } = ownWord('youth').build(world, relation)
    const at = when === 'now' ? now : new Date(before.getTime() - 1)
    return { inCase, word: { ...word, writerKind: 'child', at } }
  })

/** A goal that the guardian wrote. */
export const guardiansGoal = builder(IN_CASE, (world, relation): GoalSubject => {
  const { inCase, goal: childs } = goal.build(world, relation)
  return { inCase, goal: { ...childs, whose: 'guardian', guardianId: ids.guardian, addedBy: ids.guardian } }
})

/** What the guardian, or the child, has said of a measure, just now. */
export const saidOf = (whose: 'guardian' | 'child') =>
  builder(IN_CASE, (world, relation): SaidSubject => ({
    inCase: caseSubject(world, relation),
    view: {
      ...{ id: ids.thing, measureId: ids.thing, evaluationId: null, helps: 'yes', words: null, writtenBy: null },
      ...{ whose, personId: whose === 'guardian' ? ids.guardian : ids.child, at: now, topic: 'plan' },
      ...{ audience: 'everyone', notFor: null, serviceId: ids.school, weight: null, takenBack: false },
    },
  }))
