import type { WordSubject } from '../../src/capabilities/own-word/access.ts'
import type { GoalSubject } from '../../src/capabilities/plan/access.ts'
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
