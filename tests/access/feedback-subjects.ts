import type { AtScreenSubject } from '../../src/capabilities/feedback/access.ts'
import { ids } from './ids.ts'
import { IN_CASE, builder, caseSubject } from './subjects.ts'
import { before, now } from './world.ts'

/** What the guardian, or the child itself, is asked or has answered. */
export const ownFeedback = (whose: 'guardian' | 'youth') =>
  builder(IN_CASE, (world, relation): AtScreenSubject => ({
    ...{ inCase: caseSubject(world, relation), personId: whose === 'guardian' ? ids.guardian : ids.child },
    at: now,
  }))

/** What a child has answered at a screen: at this one, or at one before it. */
export const childsFeedback = (when: 'now' | 'before') =>
  builder(IN_CASE, (world, relation): AtScreenSubject => ({
    ...ownFeedback('youth').build(world, relation),
    at: when === 'now' ? now : new Date(before.getTime() - 1),
  }))
