import * as z from 'zod'
import { inAddress, read } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import {
  Ahead,
  CaseGap,
  ChildRow,
  LaneShown,
  LevelShown,
  MyDay,
  NoInterpreter,
  StepShown,
  UnitGap,
  UnitHolder,
} from './model.ts'

/** Min dag: what waits for me, worst first. */
export const day = read('overview.day', '/day', { login: 'substantial', trail: 'overview.day', about: 'actor' })
  .input(z.object({}))
  .output(MyDay)

/** Barna mine: the cases that I may see, those with gaps first. */
export const children = read('overview.children', '/children', {
  login: 'substantial',
  trail: 'overview.children',
  about: 'actor',
})
  .input(
    z.object({
      level: inAddress(z.int().min(1).max(3)).optional(),
      mine: inAddress(z.boolean()).optional(),
      gaps: inAddress(z.boolean()).optional(),
      limit: inAddress(z.int().min(1).max(100).default(50)),
      offset: inAddress(z.int().min(0).max(10_000).default(0)),
    }),
  )
  .output(z.object({ rows: z.array(ChildRow), more: z.boolean(), levels: z.array(LevelShown) }))

/** Finds a child by part of the name, among those whose case I may see. */
export const search = read('overview.search', '/children/search', {
  login: 'substantial',
  trail: 'overview.search',
  about: 'actor',
  inBody: true,
})
  .input(z.object({ name: z.string().trim().min(1).max(80) }))
  .output(z.object({ rows: z.array(ChildRow) }))

/** Nå: the step we are at and the lanes. */
export const now = read('overview.now', '/cases/{caseId}/now', {
  login: 'substantial',
  trail: 'overview.now',
  about: 'case',
})
  .input(z.object({ caseId: Id }))
  .output(
    z.object({
      step: StepShown.nullable(),
      ahead: z.array(Ahead),
      lanes: z.array(LaneShown),
      meetings: z.array(
        z.object({ id: Id, at: Instant, purpose: z.string(), noInterpreter: NoInterpreter.nullable() }),
      ),
      gaps: z.array(CaseGap),
    }),
  )

/** Enheten min: the content-free list of a leader's unit, and who holds how many. */
export const unit = read('overview.unit', '/unit', { login: 'substantial', trail: 'overview.unit', about: 'actor' })
  .input(z.object({}))
  .output(
    z.object({
      openCases: z.int(),
      gaps: z.array(UnitGap),
      holders: z.array(UnitHolder),
      caseloadLimit: z.int(),
      mendedThisWeek: z.array(z.object({ type: CaseGap.shape.type, days: z.int() })),
    }),
  )

/** Which concern was changed last, of those that I see or of one; for pages that are open. */
export const standing = read('overview.standing', '/concerns-standing', {
  ...{ login: 'substantial', trail: 'overview.standing', about: 'actor', quiet: true },
})
  .input(z.object({ concernId: Id.optional() }))
  .output(z.object({ latest: z.object({ id: z.string(), at: Instant, by: Id.nullable() }).nullable() }))
