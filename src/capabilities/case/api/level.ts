import * as z from 'zod'
import { read, refusals, write } from '../../../kernel/declare.ts'
import { Id } from '../../../kernel/ids.ts'
import { Label } from '../../settings/model.ts'
import { CaseLevel, InvitableService, LEVEL_NEEDS, LevelFacts } from '../model.ts'
import { CaseState, decided, InCase, seen, theirs, Versioned } from './parts.ts'

const words = z.string().trim().max(4000)

/** What a change of level needs, before anybody presses: each need, and whether it is met. */
export const checkLevel = read('case.checkLevel', '/cases/{caseId}/level', { ...seen, trail: 'case.level_checked' })
  .input(InCase)
  .output(
    z.object({
      moves: z.array(z.object({ to: CaseLevel, name: Label, meaning: Label, needsReason: z.boolean() })),
      /** What does not depend on what is written in the form. */
      facts: LevelFacts,
      /** The services that may be invited with the change; none to others than who leads the work. */
      services: z.array(InvitableService),
      version: z.int(),
    }),
  )

/** Changes the level, up or down. What is missing is named. */
export const changeLevel = write('case.changeLevel', '/cases/{caseId}/level', {
  ...decided,
  trail: 'case.level_changed',
})
  .input(
    Versioned.extend({
      toLevel: CaseLevel,
      reason: words.min(1),
      familyView: words.default(''),
      /** What was decided, where no evaluation lies behind. */
      decision: words.default(''),
      /** Why a level is passed over. */
      passingOver: words.default(''),
      /** Services that are invited with the change. */
      services: z.array(Id).max(5).default([]),
    }),
  )
  .output(CaseState)
  .errors(refusals('case.already_closed', 'case.not_decider', 'case.cannot_take_part', ...LEVEL_NEEDS))
  .errors(theirs)
