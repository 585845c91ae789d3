import * as z from 'zod'
import { read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { GivenKind, PaperKind, PaperLanguage, PaperPerson, WAYS, WaitingOnPaper } from './model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const Which = z.object({ caseId: Id, personId: Id })

/** Who of the family there is, who gets everything on paper, and what can be printed for each. */
export const listPapers = read('paper.list', '/cases/{caseId}/papers', { ...inCase, trail: 'paper.listed' })
  .input(z.object({ caseId: Id }))
  .output(z.object({ childName: z.string(), people: z.array(PaperPerson), mayServe: z.boolean() }))

/** One paper for one person, in that one's language: never more than the person would read here. Made anew each time, never stored. */
export const printPaper = read('paper.print', '/cases/{caseId}/papers/print', {
  ...inCase,
  trail: 'paper.printed',
  inBody: true,
})
  .input(Which.extend({ kind: PaperKind, thingId: Id.optional(), language: PaperLanguage.optional() }))
  .output(
    z.object({
      type: z.enum(['application/pdf', 'text/html']),
      base64: z.string(),
      language: PaperLanguage,
      /** When what stands on it was asked last; null for what is not asked. */
      since: Instant.nullable(),
      /** Whether somebody qualified has looked over the language. */
      reviewed: z.boolean(),
    }),
  )
  .errors(refusals('paper.nothing_to_print'))

/** That something was handed over, posted or read aloud, as it was asked then: what has been asked anew since is another paper. */
export const noteGiven = write('paper.give', '/cases/{caseId}/papers/given', { ...inCase, trail: 'paper.given' })
  .input(
    Which.extend({
      kind: GivenKind,
      thingId: Id.optional(),
      since: z.iso.datetime().nullable(),
      language: PaperLanguage,
      how: z.enum(WAYS),
    }),
  )
  .output(z.object({ id: Id }))
  .errors(refusals('paper.nothing_to_give', 'paper.asked_anew'))

/** Takes back that something was given, where it was not; both stay on record. */
export const takeBackGiven = write('paper.takeBack', '/cases/{caseId}/papers/given/{givenId}/take-back', {
  ...inCase,
  trail: 'paper.taken_back',
})
  .input(z.object({ caseId: Id, givenId: Id }))
  .output(z.object({ id: Id }))
  .errors(refusals('paper.not_given'))

/** That a person of the family gets everything on paper from now on, or reads here again; and why. */
export const serveOnPaper = write('paper.serve', '/cases/{caseId}/papers/served', {
  login: 'high',
  about: 'case',
  trail: 'paper.served',
})
  .input(Which.extend({ onPaper: z.boolean(), because: z.string().trim().min(1).max(500) }))
  .output(z.object({ id: Id }))
  .errors(refusals('paper.is_so_already'))

/** På papir: what waits for those in my cases who get everything on paper: what is still to be brought first, by when it is due. `more` of that has no room. */
export const waitingOnPaper = read('paper.waiting', '/papers/waiting', {
  login: 'substantial',
  about: 'actor',
  trail: 'paper.waiting_listed',
})
  .input(z.object({}))
  .output(z.object({ waiting: z.array(WaitingOnPaper), more: z.int() }))
