import * as z from 'zod'
import { read, refusals, write } from '../../../kernel/declare.ts'
import { Id } from '../../../kernel/ids.ts'
import { Day, Instant } from '../../../kernel/time.ts'
import { Choice, Label, Level, Step } from '../../settings/model.ts'
import { ChildBrief } from '../../person/model.ts'
import { CASE_STATUSES, CaseLevel, ClosingNote, HOLDER_KINDS } from '../model.ts'
import { CaseState, InCase, seen, theirs, Versioned } from './parts.ts'

const Unit = z.object({ id: Id, name: z.string() })

/** Who holds, as it is shown. */
const ShownHolder = z.object({
  id: Id,
  name: z.string(),
  service: Unit,
  kind: z.enum(HOLDER_KINDS),
  since: Instant,
})

/** A case with where it stands, who holds and what is next. */
export const openCase = read('case.open', '/cases/{caseId}', { ...seen, trail: 'case.opened' })
  .input(InCase)
  .output(
    z.object({
      id: Id,
      number: z.string(),
      status: z.enum(CASE_STATUSES),
      child: ChildBrief.pick({ id: true, name: true, fullName: true, birthDate: true, expectedOn: true }).extend({
        languages: z.array(z.string()),
        interpreterLanguage: z.string().nullable(),
        /** Whole years; null before birth. */
        age: z.int().nullable(),
      }),
      level: CaseLevel,
      levels: z.array(Level.pick({ ordinal: true, mark: true, name: true, meaning: true, holder: true })),
      step: Step,
      stepDue: Day.nullable(),
      /** Where one may go from here within the level. */
      nextSteps: z.array(Step.pick({ id: true, title: true })),
      holder: ShownHolder.nullable(),
      /** The reader holds. */
      mine: z.boolean(),
      /** The reasons for which the municipality closes a case. */
      closeReasons: z.array(Choice),
      ownerService: Unit,
      openedAt: Instant,
      openedBecause: z.string().nullable(),
      pausedUntil: Day.nullable(),
      closed: z.object({ at: Instant, reason: Label.nullable(), note: ClosingNote.nullable() }).nullable(),
      version: z.int(),
    }),
  )

/** Goes to another step of the level; its guide and deadline count from now. */
export const setStep = write('case.setStep', '/cases/{caseId}/step', { ...seen, trail: 'case.step_set' })
  .input(Versioned.extend({ stepId: z.string().max(10) }))
  .output(CaseState)
  .errors(refusals('case.already_closed', 'case.step_not_here'))
  .errors(theirs)

/** A case as its unit's leader sees it: that it is there and stands how, without child or content. */
export const openUnitCase = read('case.openUnit', '/cases/{caseId}/unit', { ...seen, trail: 'case.unit_opened' })
  .input(InCase)
  .output(
    z.object({
      id: Id,
      number: z.string(),
      level: CaseLevel,
      status: z.enum(CASE_STATUSES),
      stepDue: Day.nullable(),
      holder: ShownHolder.nullable(),
    }),
  )

/** What the actor may do in a case, from the very policies of the operations. */
export const openAbilities = read('case.abilities', '/cases/{caseId}/abilities', { ...seen, trail: 'case.abilities' })
  .input(InCase)
  .output(z.record(z.string(), z.object({ allowed: z.boolean(), reason: z.string() })))
