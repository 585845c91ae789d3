import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Choice, Label, Why } from '../settings/model.ts'
import { CareOrder, EXCEPTION_KINDS, Giver, Sector, SigningException, TopicKey } from './model.ts'

const InCase = z.object({ caseId: Id })
const State = z.object({ id: Id, version: z.int() })
const theirs = conflictWith(State)
const decides = { login: 'high', about: 'case' } as const
const words = z.string().trim().min(1).max(1000)
const Named = z.object({ id: Id, name: z.string() })

/** Who must answer for the child in each kind of matter, why, and what has been decided about it. */
export const openSigners = read('signer.open', '/cases/{caseId}/signers', {
  login: 'substantial',
  trail: 'signer.opened',
  about: 'case',
})
  .input(InCase)
  .output(
    z.object({
      matters: z.array(
        z.object({
          sector: Sector,
          signers: z.array(Giver.extend({ name: z.string() })),
          why: Why,
          verified: z.boolean(),
        }),
      ),
      careOrders: z.array(CareOrder.extend({ service: z.string() })),
      exceptions: z.array(
        SigningException.omit({ recordedBy: true }).extend({
          person: z.string().nullable(),
          label: Choice.shape.label,
          why: Why,
          by: z.string(),
        }),
      ),
      reasons: z.array(
        Choice.extend({ kind: z.enum(EXCEPTION_KINDS), topics: z.array(TopicKey).nullable(), why: Why }),
      ),
      guardians: z.array(Named),
      childWelfare: z.array(Named),
      notVerified: Label,
      mayDecide: z.boolean(),
    }),
  )

/** Records that somebody who should answer need not, with the legal reason. */
export const addException = write('signer.except', '/cases/{caseId}/signers/exceptions', {
  ...decides,
  trail: 'signer.exception_recorded',
})
  .input(
    InCase.extend({
      kind: z.enum(EXCEPTION_KINDS),
      personId: Id.nullable(),
      topics: z.array(TopicKey).min(1).max(5).nullable(),
      reason: z.string(),
      words,
      to: Day,
    }),
  )
  .output(State)
  .errors(
    refusals(
      'case.already_closed',
      'signer.reason_unknown',
      'signer.ends_before',
      'signer.too_young',
      'signer.not_for_topic',
      'signer.not_responsible',
      'signer.nobody_left',
    ),
  )

/** Ends an exception from today. */
export const endException = write('signer.end_exception', '/cases/{caseId}/signers/exceptions/{id}/end', {
  ...decides,
  trail: 'signer.exception_ended',
})
  .input(InCase.extend({ id: Id, version: z.int() }))
  .output(State)
  .errors(theirs)

/** Records that child welfare has taken over the care: from that day others answer. */
export const recordCareOrder = write('signer.take_over_care', '/cases/{caseId}/signers/care', {
  ...decides,
  trail: 'signer.care_order_recorded',
})
  .input(InCase.extend({ serviceId: Id, from: Day, words }))
  .output(State)
  .errors(refusals('case.already_closed', 'signer.not_child_welfare', 'signer.care_already'))

/** Ends a care order: from today the guardians answer again. */
export const endCareOrder = write('signer.end_care', '/cases/{caseId}/signers/care/{id}/end', {
  ...decides,
  trail: 'signer.care_order_ended',
})
  .input(InCase.extend({ id: Id, version: z.int() }))
  .output(State)
  .errors(theirs)
