import { conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Guardian } from '../../person/model.ts'
import type { Concern, Interpreter, Talk } from '../model.ts'
import { hasIdentityNumber } from '../model.ts'
import { next, theirsOf } from './concern.ts'
import { hasLeft } from './decision.ts'

/** A talk as it is told, before it is recorded. */
export type ToldTalk = Omit<Talk, 'id' | 'at' | 'talkedBy'> & { readonly shareInterpretation: boolean }

/** What the rule must know of the family. */
export interface Family {
  readonly guardians: readonly Pick<Guardian, 'personId' | 'interpreterLanguage'>[]
  /** Whether the child has own pages: a child who took part then sees the concern. */
  readonly childSees: boolean
}

/** Whether the interpreting was as it must be: a qualified interpreter when somebody needs one, and never a child. */
export const checkInterpreter = (interpreter: Interpreter, someoneNeedsOne: boolean) => {
  if (interpreter === 'child') return refuse('concern.child_interprets')
  if (interpreter === 'adult_known') return refuse('concern.interpreter_needed')
  return someoneNeedsOne && interpreter !== 'qualified' ? refuse('concern.interpreter_needed') : undefined
}

const heardIn = (talk: ToldTalk, { guardians }: Family) =>
  guardians.filter(guardian => talk.heardBy.includes(guardian.personId))

/** Records a talk; those who heard it see the concern from now on. Also after a decision, for a family told late. */
export const recordTalk = (concern: Concern, version: number, talk: ToldTalk, family: Family, now: Date) => {
  const heard = heardIn(talk, family)
  if (concern.about.kind !== 'child') return refuse('concern.nobody_to_talk_with')
  if (hasLeft(concern)) return refuse('concern.already_decided')
  if (concern.version !== version) return conflict(theirsOf(concern))
  if (heard.length < new Set(talk.heardBy).size || (heard.length === 0 && !talk.childTookPart))
    return refuse('concern.nobody_heard')
  if (talk.talkedOn > dayOf(now)) return refuse('concern.talk_in_future')
  if (hasIdentityNumber(talk.familyView, talk.agreed, talk.childTold)) return refuse('concern.identity_number')
  const no = checkInterpreter(
    talk.interpreter,
    heard.some(guardian => guardian.interpreterLanguage !== null),
  )
  return no ?? next(concern, sharedBy(concern, talk, heard.length > 0 || family.childSees, now))
}

const sharedBy = (concern: Concern, talk: ToldTalk, somebodySees: boolean, now: Date): Partial<Concern> => ({
  familySharedAt: concern.familySharedAt ?? (somebodySees ? now : null),
  interpretationShared: concern.interpretationShared || talk.shareInterpretation,
  lookAgainOn: null,
})
