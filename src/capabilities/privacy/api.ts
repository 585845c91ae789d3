import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { LANGUAGE_CODES } from '../../kernel/language.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Label, Why } from '../settings/model.ts'
import { Complain, Ground, Kind, LeftOut, Outcome, RequestKind, UseGround, Via } from './model.ts'

const words = z.string().trim().min(1).max(2000)
const State = z.object({ id: Id, version: z.int() })
const theirs = conflictWith(State)
const Versioned = z.object({ id: Id, version: z.int() })
const own = { about: 'actor' } as const

/** What the asker and those who answer both see of a request. */
const Shown = z.object({
  id: Id,
  kind: Kind,
  words: z.string(),
  receivedOn: Day,
  dueOn: Day,
  extendedBecause: z.string().nullable(),
  outcome: Outcome.nullable(),
  answer: z.string().nullable(),
  answeredOn: Day.nullable(),
  /** How something was put right after a yes. */
  corrected: z.object({ on: Day, how: z.string() }).nullable(),
  /** From which day a restriction does not hold any more, and why. */
  ending: z.object({ on: Day, because: z.string() }).nullable(),
})

/** What I have asked of my own data, what I can ask for, and for whom. */
export const mine = read('privacy.mine', '/privacy/mine', {
  ...own,
  login: 'substantial',
  trail: 'privacy.mine_opened',
})
  .input(z.object({}))
  .output(
    z.object({
      requests: z.array(Shown.extend({ childName: z.string().nullable(), fetchUntil: Day.nullable() })),
      kinds: z.array(RequestKind.pick({ id: true, label: true, explains: true, gives: true })),
      /** The children for whom I can ask. */
      children: z.array(z.object({ id: Id, name: z.string() })),
      answerMonths: z.int(),
      complain: z.array(Complain),
    }),
  )

/** Asks something of my own data, or of a child's I answer for. */
export const ask = write('privacy.ask', '/privacy/mine', { ...own, login: 'substantial', trail: 'privacy.asked' })
  .input(z.object({ kind: Kind, forChildId: Id.optional(), words: z.string().trim().max(2000).default('') }))
  .output(State)
  .errors(refusals('privacy.child_unknown', 'privacy.say_what', 'privacy.asked_already'))

const taking = { ...own, login: 'high', inBody: true } as const

/** A part of what is kept: the pages of it, as the person reads them. */
const Part = z.object({ id: z.string(), title: Label, pages: z.array(z.record(z.string(), z.unknown())) })

/** Everything kept about the person who asked, as data: made anew each time, never stored. */
export const takePackage = read('privacy.takePackage', '/privacy/package', {
  ...taking,
  trail: 'privacy.package_taken',
})
  .input(z.object({ id: Id }))
  .output(
    z.object({
      format: z.literal('samspor-package'),
      formatVersion: z.literal(1),
      madeAt: Instant,
      municipality: z.string(),
      parts: z.array(Part),
      leftOut: z.array(LeftOut),
      complain: z.array(Complain),
    }),
  )

/** The same to read: a tagged PDF, or a page to print where the server has no typesetter. */
export const takePrint = read('privacy.takePrint', '/privacy/package/print', {
  ...taking,
  trail: 'privacy.print_taken',
})
  .input(z.object({ id: Id, language: z.enum(LANGUAGE_CODES).default('nb') }))
  .output(z.object({ type: z.enum(['application/pdf', 'text/html']), base64: z.string() }))

const keeping = { login: 'substantial', about: 'municipality' } as const

/** The register: what is asked, by whom, and by when it must be answered; the most urgent first. */
export const register = read('privacy.register', '/privacy/requests', { ...keeping, trail: 'privacy.register_opened' })
  .input(z.object({}))
  .output(
    z.object({
      requests: z.array(
        Shown.extend({
          /** Null for a request that somebody else must answer: it is shown that it is there, and its day. */
          asker: z.string().nullable(),
          childName: z.string().nullable(),
          caseId: Id.nullable(),
          via: Via,
          overdue: z.boolean(),
          mayHandle: z.boolean(),
          mayExtend: z.boolean(),
          /** A restriction that holds can be lifted. */
          mayLift: z.boolean(),
          /** Something is to be put right, and the actor may tell that it was. */
          mayCorrect: z.boolean(),
          /** It names no case: who answers yes to a restriction says which. */
          asksForCase: z.boolean(),
          /** When what was restricted was used nevertheless, by whom, and on which ground. */
          uses: z.array(z.object({ on: Day, by: z.string(), ground: UseGround })),
          version: z.int(),
        }),
      ),
      kinds: z.array(RequestKind),
      grounds: z.array(Ground),
      complain: z.array(Complain),
      answer: z.object({ months: z.int(), why: Why }),
      notVerified: z.string(),
    }),
  )

/** Registers what somebody asked on paper, by word of mouth or by phone. */
export const note = write('privacy.note', '/privacy/requests', { ...keeping, trail: 'privacy.noted' })
  .input(
    z.object({
      kind: Kind,
      via: Via.exclude(['portal']),
      name: z.string().trim().min(1).max(200),
      words,
      receivedOn: Day,
    }),
  )
  .output(State)
  .errors(refusals('privacy.day_ahead'))

/** Makes the time longer, once, with the reason that the asker reads. */
export const extend = write('privacy.extend', '/privacy/requests/{id}/extension', {
  ...keeping,
  trail: 'privacy.extended',
})
  .input(Versioned.extend({ because: words }))
  .output(State)
  .errors(theirs)
  .errors(refusals('privacy.answered', 'privacy.extended_already', 'privacy.too_late_to_extend'))

/** Answers with the outcome and the reason; how to complain goes with every answer. A yes to a restriction begins it. */
export const answer = write('privacy.answer', '/privacy/requests/{id}/answer', {
  ...keeping,
  login: 'high',
  trail: 'privacy.answered',
})
  .input(Versioned.extend({ outcome: Outcome, words, caseNumber: z.string().trim().min(1).max(40).optional() }))
  .output(State)
  .errors(theirs)
  .errors(refusals('privacy.answered', 'privacy.case_unknown'))

/** How long each kind of thing is kept, and what would be deleted or handed to the archive: counts alone. */
export const planRetention = read('privacy.retention', '/privacy/retention', {
  ...keeping,
  trail: 'privacy.retention_opened',
})
  .input(z.object({}))
  .output(
    z.object({
      rules: z.array(
        z.object({
          id: z.string(),
          label: Label,
          holds: z.enum(['child', 'person', 'nobody']),
          ending: z.enum(['delete', 'transfer', 'keep']),
          decided: z.boolean(),
          /** Null where nobody has said how long. */
          days: z.int().nullable(),
          rows: z.int(),
          due: z.int().nullable(),
          /** Due, and left alone: somebody waits for an answer, it is only to be stored, or a hold stands. */
          held: z.int(),
          next: Instant.nullable(),
          why: Why,
        }),
      ),
      notVerified: z.string(),
    }),
  )
