import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { DisagreementShown, DisagreementWaiting, Place, Question, Step, Words } from './model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const path = '/cases/{caseId}/disagreements'

/** What the services around a child do not agree about, and what it ended with. */
export const listDisagreements = read('disagreement.list', path, { ...inCase, trail: 'disagreement.listed' })
  .input(z.object({ caseId: Id, limit: inAddress(z.int().min(1).max(100).default(30)), after: Place.optional() }))
  .output(
    z.object({
      disagreements: z.array(DisagreementShown),
      /** What the page after comes after, where there is one. */
      next: Place.nullable(),
      /** Something can be said of it: the case is not closed. */
      open: z.boolean(),
    }),
  )

/** Says that services disagree, and how the child's help goes on meanwhile. */
export const raiseDisagreement = write('disagreement.raise', path, { ...inCase, trail: 'disagreement.raised' })
  .input(
    z.object({
      ...{ caseId: Id, question: Question, words: Words, meanwhile: Words, forFamily: z.boolean() },
      services: z.array(Id).min(1).max(10),
    }),
  )
  .output(z.object({ id: Id, version: z.int() }))
  .errors(refusals('case.already_closed', 'disagreement.two_services', 'disagreement.service_unknown'))

/** Says what it ended with: the team, and from their steps on the leaders and whoever decides. */
export const settleDisagreement = write('disagreement.settle', `${path}/{disagreementId}/outcome`, {
  ...inCase,
  trail: 'disagreement.settled',
})
  .input(z.object({ caseId: Id, disagreementId: Id, outcome: Words, version: z.int() }))
  .output(z.object({ id: Id, version: z.int() }))
  .errors(refusals('case.already_closed', 'disagreement.ended'))
  .errors(conflictWith(z.object({ step: Step, version: z.int() })))

/** What waits for me as a leader, or as whoever decides: of no child. */
export const listWaiting = read('disagreement.waiting', '/disagreements', {
  login: 'substantial',
  trail: 'disagreement.waiting_listed',
  about: 'actor',
})
  .input(z.object({}))
  .output(z.object({ waiting: z.array(DisagreementWaiting) }))
