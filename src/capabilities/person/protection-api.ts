import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { Because, Grade, GradeSource, HeldGrade, LOOSENING_STATES, Loosening } from './protection-model.ts'

const OfChild = z.object({ childId: Id })
const Colleague = z.object({ id: Id, name: z.string(), title: z.string().nullable() })
/** Tightens, or takes somebody's sight: it must be possible at once. */
const aboutChild = { login: 'substantial', about: 'child' } as const
const loosening = { login: 'high', about: 'child' } as const

const ShownLoosening = Loosening.pick({
  id: true,
  childId: true,
  what: true,
  gradeId: true,
  guardianshipId: true,
  because: true,
  state: true,
  version: true,
}).extend({
  /** The child or the guardian it is about. */
  name: z.string(),
  grade: Grade.nullable(),
  fromRegister: z.boolean(),
  proposer: z.string().nullable(),
  asked: z.string().nullable(),
})

/** The grades of a child and its guardians, who may know of the child, and what is proposed. */
export const openProtection = read('person.openProtection', '/people/children/{childId}/protection', {
  ...aboutChild,
  trail: 'child.protection_opened',
})
  .input(OfChild)
  .output(
    z.object({
      grades: z.array(HeldGrade.omit({ personId: true }).extend({ since: Instant, name: z.string() })),
      /** Whether only the named may know of the child. */
      closed: z.boolean(),
      circle: z.array(Colleague.extend({ because: z.string(), since: Instant })),
      /** Who may be named. */
      candidates: z.array(Colleague),
      /** Who may be asked to confirm that the protection is loosened. */
      confirmers: z.array(Colleague),
      loosenings: z.array(ShownLoosening),
    }),
  )

/** Makes the protection of a child, or of a guardian, stricter: one person, with a reason, at once. */
export const tighten = write('person.tighten', '/people/children/{childId}/protection', {
  ...aboutChild,
  trail: 'child.tightened',
})
  .input(
    OfChild.extend({
      /** For a guardian; the child when left out. */
      guardianshipId: Id.optional(),
      grade: Grade,
      source: GradeSource.exclude(['register']).default('by_hand'),
      because: Because,
      /** Where the grade closes the case: who, beside the actor, may know of the child. */
      circle: z.array(Id).max(30).default([]),
    }),
  )
  .output(z.object({ grade: Grade }))
  .errors(refusals('person.grade_held', 'person.not_employed', 'person.not_guardian'))

/** Keeps a guardian away from the child, in every channel and whatever a register says. */
export const keepOut = write('person.keepOut', '/people/children/{childId}/guardians/{guardianshipId}/keep-out', {
  ...aboutChild,
  trail: 'guardian.kept_out',
})
  .input(OfChild.extend({ guardianshipId: Id, version: z.int(), because: Because }))
  .output(z.object({ id: Id, version: z.int() }))
  .errors(refusals('person.responsibility_leader', 'person.already_kept_out'))
  .errors(conflictWith(z.object({ version: z.int() })))

/** Lets one more employee know of a child whose case is closed to all but the named. */
export const letIntoCircle = write('person.letIntoCircle', '/people/children/{childId}/circle', {
  ...loosening,
  trail: 'child.circle_widened',
})
  .input(OfChild.extend({ employeeId: Id, because: Because }))
  .output(z.object({ employeeId: Id }))
  .errors(refusals('person.no_circle', 'person.not_employed'))

/** Takes an employee out of the circle; who holds the case gives way to another of it. */
export const leaveCircle = write('person.leaveCircle', '/people/children/{childId}/circle/leave', {
  ...aboutChild,
  trail: 'child.circle_narrowed',
})
  .input(OfChild.extend({ employeeId: Id }))
  .output(z.object({ employeeId: Id }))
  .errors(refusals('person.no_circle', 'person.last_of_circle'))

/** Proposes to protect less, and asks another to confirm. Nothing happens before that. */
export const proposeLoosening = write('person.proposeLoosening', '/people/children/{childId}/loosenings', {
  ...loosening,
  trail: 'child.loosening_proposed',
})
  .input(
    OfChild.extend({
      /** A grade that should end, a guardian who should be let in, or what an import has found. */
      about: z.object({ kind: z.enum(['grade', 'guardian', 'found']), id: Id }),
      because: Because,
      askedId: Id,
    }),
  )
  .output(z.object({ looseningId: Id, state: z.enum(LOOSENING_STATES) }))
  .errors(refusals('person.nothing_to_loosen', 'person.already_proposed', 'person.two_people', 'person.not_confirmer'))

/** What waits for the actor to confirm or decline. */
export const listLoosenings = read('person.listLoosenings', '/people/loosenings', {
  login: 'substantial',
  trail: 'child.loosenings_listed',
  about: 'actor',
})
  .input(z.object({}))
  .output(z.array(ShownLoosening))

/** Confirms or declines what another has proposed. */
export const answerLoosening = write(
  'person.answerLoosening',
  '/people/children/{childId}/loosenings/{looseningId}/answer',
  { ...loosening, trail: 'child.loosening_answered' },
)
  .input(OfChild.extend({ looseningId: Id, version: z.int(), answer: z.enum(['confirm', 'decline']), words: Because }))
  .output(z.object({ state: z.enum(LOOSENING_STATES), version: z.int() }))
  .errors(refusals('person.not_proposed', 'person.two_people'))
  .errors(conflictWith(z.object({ version: z.int(), state: z.enum(LOOSENING_STATES) })))
