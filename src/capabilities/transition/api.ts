import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Giver } from '../signer/model.ts'
import { Going, METHODS, Picked, State, Transition, Words, YesNo } from './model.ts'
import { AskedShown, CaseTransitions, Coming, TakenShown } from './shown-model.ts'

const InCase = z.object({ caseId: Id })
const InOne = InCase.extend({ transitionId: Id })
const Versioned = InOne.extend({ version: z.int() })
const Done = z.object({ id: Id, state: State, version: z.int() })
const theirs = conflictWith(Transition.pick({ state: true, version: true }))
const about = 'case' as const
const staff = { login: 'substantial', about } as const
const decides = { login: 'high', about } as const
const AT = '/cases/{caseId}/transitions'
const ONE = `${AT}/{transitionId}` as const

/** The passages of a case: those under way, and those that can begin, as far as the reader may know. */
export const listTransitions = read('transition.list', AT, { ...staff, trail: 'transition.listed' })
  .input(InCase)
  .output(CaseTransitions)

/** Begins a passage before the clock does, or one whose day nobody can reckon. */
export const startTransition = write('transition.start', AT, { ...staff, trail: 'transition.started' })
  .input(InCase.extend({ passage: z.string().max(60), on: Day, fromServiceId: Id.optional() }))
  .output(Done)
  .errors(
    refusals('case.already_closed', 'transition.passage_unknown', 'transition.begun_already', 'transition.not_ahead'),
  )

/** Writes a block: own words, and what is taken from what is there. */
export const writeBlock = write('transition.write', `${ONE}/blocks`, { ...staff, trail: 'transition.written' })
  .input(
    InOne.extend({
      block: z.string().max(60),
      /** The version that was read; 0 where nothing was written. */
      version: z.int().min(0),
      words: Words,
      picked: z.array(Picked).max(50),
    }),
  )
  .output(z.object({ id: Id, version: z.int() }))
  .errors(
    refusals('transition.over', 'transition.block_unknown', 'transition.pick_unknown', 'transition.nothing_written'),
  )
  .errors(conflictWith(z.object({ words: z.string(), lines: z.array(TakenShown), version: z.int() })))

/** Asks those who must, block by block, whether it may go along to a service. */
export const askFamily = write('transition.ask', `${ONE}/ask`, { ...staff, trail: 'transition.family_asked' })
  .input(Versioned.extend({ toServiceId: Id }))
  .output(Done)
  .errors(
    refusals(
      'transition.over',
      'transition.nothing_written',
      'transition.cannot_receive',
      'transition.sent_already',
      'transition.nobody_to_ask',
    ),
  )
  .errors(theirs)

const Said = z.array(
  z.object({
    block: z.string().max(60),
    version: z.int(),
    answer: YesNo,
    words: Words.max(1000).optional(),
  }),
)
const wrongAnswers = refusals('transition.not_asked_yet', 'transition.not_a_giver', 'transition.block_changed')

/** A guardian or the youth says yes or no, block by block. */
export const answerPack = write('transition.answer', `${ONE}/answers`, { ...decides, trail: 'transition.answered' })
  .input(InOne.extend({ answers: Said.min(1).max(12) }))
  .output(z.object({ id: Id }))
  .errors(wrongAnswers)

/** The holder writes down what was answered by word of mouth or on paper. */
export const registerPack = write('transition.register', `${ONE}/registered`, {
  ...decides,
  trail: 'transition.registered',
})
  .input(
    InOne.extend({
      giver: Giver,
      answers: Said.min(1).max(12),
      method: z.enum(METHODS).exclude(['portal']),
      archiveRef: z.string().trim().min(1).max(200).optional(),
    }),
  )
  .output(z.object({ id: Id }))
  .errors(wrongAnswers)
  .errors(refusals('transition.paper_where'))

/** Asks a service, or somebody in it, to receive. Who holds keeps the baton until the yes. */
export const sendTransition = write('transition.send', `${ONE}/send`, { ...decides, trail: 'transition.sent' })
  .input(Versioned.extend({ toEmployeeId: Id.optional() }))
  .output(Done)
  .errors(
    refusals(
      'case.already_closed',
      'transition.over',
      'transition.family_not_asked',
      'transition.cannot_receive',
      'transition.consent_missing',
    ),
  )
  .errors(theirs)

/** Takes back the question to whoever is asked to receive. The family's answers stand. */
export const recallTransition = write('transition.recall', `${ONE}/recall`, { ...staff, trail: 'transition.withdrawn' })
  .input(Versioned)
  .output(Done)
  .errors(refusals('transition.answered'))
  .errors(theirs)

/** It is not to be after all. */
export const dropTransition = write('transition.drop', `${ONE}/drop`, { ...staff, trail: 'transition.dropped' })
  .input(Versioned.extend({ because: z.string().trim().min(1).max(1000) }))
  .output(Done)
  .errors(refusals('transition.over'))
  .errors(theirs)

/** What the one who is asked to receive needs to know in order to answer; nothing of what the pack says. */
export const openAsked = read('transition.asked', `${ONE}/asked`, { ...staff, trail: 'transition.asked_read' })
  .input(InOne)
  .output(AskedShown)

/** For the leader of a service: what waits for its yes. Nothing of whom, or of what stands in it. */
export const listComing = read('transition.coming', '/transitions/coming', {
  login: 'substantial',
  trail: 'transition.coming_listed',
  about: 'actor',
})
  .input(z.object({ limit: inAddress(z.int().min(1).max(200).default(100)) }))
  .output(z.object({ rows: z.array(Coming), more: z.boolean() }))

/** Says yes, no, or who in the service it will be. With the yes of who receives, the baton is theirs. */
export const receive = write('transition.receive', `${ONE}/receive`, { ...decides, trail: 'transition.received' })
  .input(
    Versioned.extend({
      said: z.discriminatedUnion('answer', [
        z.object({ answer: z.literal('accept') }),
        z.object({
          answer: z.literal('decline'),
          reason: z.string().trim().min(1).max(60),
          words: Words.max(1000).optional(),
        }),
        /** Only where the service is asked: who in it. */
        z.object({ answer: z.literal('name'), employeeId: Id }),
      ]),
    }),
  )
  .output(Done)
  .errors(
    refusals(
      'case.already_closed',
      'transition.answered',
      'transition.cannot_receive',
      'transition.asked_in_person',
      'transition.reason_unknown',
      'transition.consent_missing',
    ),
  )
  .errors(theirs)

/** How it goes some months after, and what was missing. */
export const checkBack = write('transition.check', `${ONE}/check`, { ...staff, trail: 'transition.checked' })
  .input(Versioned.extend({ going: Going, missing: Words.max(1000).optional() }))
  .output(Done)
  .errors(
    refusals('case.already_closed', 'transition.not_received', 'transition.checked_already', 'transition.too_early'),
  )
  .errors(theirs)
