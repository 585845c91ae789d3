import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Reached } from '../ask/model.ts'
import { Choice, Label } from '../settings/model.ts'
import { BecauseSchema, HolderKindSchema, Offer, OFFER_STATES } from './model.ts'

const words = z.string().trim().min(1).max(4000)
const InCase = z.object({ caseId: Id })
const OneOffer = InCase.extend({ offerId: Id })
const State = z.object({ offerId: Id, state: z.enum(OFFER_STATES), version: z.int() })
const Person = z.object({ id: Id, name: z.string(), title: z.string().nullable() })
const Unit = z.object({ id: Id, name: z.string() })
const theirs = conflictWith(Offer.pick({ state: true, version: true }))

/** Who has held, holds and will hold, and why. */
export const openChain = read('baton.chain', '/cases/{caseId}/baton', {
  login: 'substantial',
  trail: 'baton.chain_read',
  about: 'case',
})
  .input(InCase)
  .output(
    z.object({
      chain: z.array(
        z.object({
          holder: Person,
          service: Unit,
          kind: HolderKindSchema,
          because: BecauseSchema,
          insteadOf: z.string().nullable(),
          from: Instant,
          to: Instant.nullable(),
          /** The last local day of it; null while nobody knows. */
          lastDay: Day.nullable(),
        }),
      ),
      /** What is asked and not answered; only for those who lead the work. */
      open: z.array(
        z.object({
          ...{ id: Id, kind: Offer.shape.kind, to: Person, at: Instant, dueAt: Instant, version: z.int() },
          /** How far the question has come. */
          reached: Reached.nullable(),
        }),
      ),
      /** Who said no, why and in which words; for those who lead the work, and for who asked. */
      noes: z.array(
        z.object({
          ...{ id: Id, kind: Offer.shape.kind, to: Person, on: Day },
          ...{ reason: Label.nullable(), words: z.string().nullable() },
        }),
      ),
      /** What I asked of somebody who leaves, until I have read that it fell. */
      fell: z.array(z.object({ id: Id, to: Person })),
    }),
  )

/** Whom the baton can be offered to: those in the owner service, and in services with consent. */
export const listCandidates = read('baton.candidates', '/cases/{caseId}/baton/candidates', {
  login: 'substantial',
  trail: 'baton.candidates_read',
  about: 'case',
})
  .input(InCase)
  .output(z.array(Person.extend({ service: Unit, takesPart: z.boolean() })))

/** Asks somebody to take the baton. Whoever holds keeps it until the yes. Only who acts by rule may ask without words. */
export const offerBaton = write('baton.offer', '/cases/{caseId}/baton/offers', {
  login: 'high',
  trail: 'baton.offered',
  about: 'case',
})
  .input(
    InCase.extend({
      toId: Id,
      toServiceId: Id,
      reason: words.optional(),
      handOverNote: words.optional(),
      familyView: words.optional(),
    }),
  )
  .output(State)
  .errors(
    refusals(
      'baton.case_closed',
      'baton.cannot_take',
      'baton.holds_already',
      'baton.consent_missing',
      'baton.already_asked',
      'baton.words_missing',
    ),
  )

/** Asks a colleague to be deputy for a time, from the first day to the last. */
export const askDeputy = write('baton.askDeputy', '/cases/{caseId}/baton/deputies', {
  login: 'high',
  trail: 'baton.deputy_asked',
  about: 'case',
})
  .input(InCase.extend({ toId: Id, firstDay: Day, lastDay: Day, reason: words, handOverNote: words }))
  .output(State)
  .errors(
    refusals(
      'baton.case_closed',
      'baton.cannot_take',
      'baton.nobody_accepted',
      'baton.wrong_dates',
      'baton.already_asked',
    ),
  )

/** What the one who is asked needs to know in order to answer. */
export const openOffer = read('baton.openOffer', '/cases/{caseId}/baton/offers/{offerId}', {
  login: 'substantial',
  trail: 'baton.offer_read',
  about: 'case',
})
  .input(OneOffer)
  .output(
    Offer.pick({ id: true, kind: true, state: true, version: true }).extend({
      /** Words about the plan: null for a service to which the plan is not open. */
      reason: z.string().nullable(),
      handOverNote: z.string().nullable(),
      familyView: z.string().nullable(),
      /** Asked without words, by who only acted. */
      wordless: z.boolean(),
      child: z.object({ name: z.string(), birthDate: Day.nullable() }),
      level: z.int(),
      from: Person,
      holder: Person.nullable(),
      deputyFrom: Instant.nullable(),
      deputyTo: Instant.nullable(),
      lastDay: Day.nullable(),
      /** For a no: the municipality's reasons. */
      declineReasons: z.array(Choice),
      at: Instant,
      dueAt: Instant,
    }),
  )

/** Which offers in a case wait for my answer. */
export const listMyOffers = read('baton.mine', '/cases/{caseId}/baton/mine', {
  login: 'substantial',
  trail: 'baton.offers_read',
  // About what waits for oneself: an empty list is what any id gets, also one that is not there.
  about: 'actor',
})
  .input(InCase)
  .output(z.array(Offer.pick({ id: true, kind: true })))

/** Says yes or no to an offer. Of several who say yes at once, one takes it. */
export const answerOffer = write('baton.answer', '/cases/{caseId}/baton/offers/{offerId}/answer', {
  login: 'high',
  trail: 'baton.answered',
  about: 'case',
})
  .input(
    OneOffer.extend({
      answer: z.enum(['accept', 'decline']),
      version: z.int(),
      /** For a no: one of the municipality's reasons. */
      reason: z.string().trim().min(1).max(60).optional(),
      words: words.optional(),
    }),
  )
  .output(State)
  .errors(refusals('baton.taken', 'baton.answered', 'baton.unknown_reason'))
  .errors(theirs)

/** Takes an offer back before it is answered. */
export const withdrawOffer = write('baton.withdraw', '/cases/{caseId}/baton/offers/{offerId}/withdraw', {
  login: 'substantial',
  trail: 'baton.withdrawn',
  about: 'case',
})
  .input(OneOffer.extend({ version: z.int() }))
  .output(State)
  .errors(refusals('baton.answered'))
  .errors(theirs)
