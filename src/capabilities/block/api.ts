import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Label } from '../settings/model.ts'
import { BlockCode, What } from './model.ts'

const InCase = z.object({ caseId: Id })
/** Which block, and which version of it. */
export const State = z.object({ id: Id, version: z.int() })
/** Somebody else changed the block meanwhile: how it stands now. */
export const theirs = conflictWith(State)
/** Why, in the words of whoever decides. */
export const words = z.string().trim().min(1).max(2000)
const decides = { login: 'high', about: 'case' } as const
const InBlock = InCase.extend(State.shape)

/** What guardians are kept from in a case, and the legal reasons there are. */
export const openBlocks = read('block.open', '/cases/{caseId}/blocks', {
  login: 'substantial',
  trail: 'block.opened',
  about: 'case',
})
  .input(InCase)
  .output(
    z.object({
      blocks: z.array(
        z.object({
          id: Id,
          person: z.string(),
          code: BlockCode,
          what: What,
          /** How the hidden entry begins, for those who see it. */
          entry: z.string().nullable(),
          reason: z.string(),
          by: z.string(),
          on: Day,
          recheckOn: Day,
          due: z.boolean(),
          reviews: z.array(z.object({ on: Day, by: z.string(), words: z.string() })),
          mayMind: z.boolean(),
          version: z.int(),
        }),
      ),
      /** Who is kept out by what was set in a concern of another service: that alone. */
      elsewhere: z.array(z.string()),
      codes: z.array(BlockCode),
      guardians: z.array(z.object({ id: Id, name: z.string() })),
      entries: z.array(z.object({ id: Id, at: Instant, words: z.string() })),
      whole: z.boolean(),
      /** Whether the actor may say, in the same act, that the guardian need not answer for the child. */
      mayDecideSigners: z.boolean(),
      notVerified: Label,
    }),
  )

/** Keeps a guardian from something, on a legal reason, until somebody lifts it. */
export const setBlock = write('block.set', '/cases/{caseId}/blocks', { ...decides, trail: 'block.set' })
  .input(
    InCase.extend({
      personId: Id,
      code: z.string(),
      what: What,
      reason: words,
      recheckOn: Day,
      /** With the whole case or a topic hidden, on a reason that may lead to it: that the guardian need not answer there, until a day. */
      exception: z.object({ words: z.string().trim().min(1).max(1000), to: Day }).optional(),
    }),
  )
  .output(State)
  .errors(
    refusals(
      'case.already_closed',
      'block.code_unknown',
      'block.guardian_unknown',
      'block.not_this_age',
      'block.not_so_wide',
      'block.not_this_topic',
      'block.recheck_day',
      'block.already',
      'block.no_exception',
      'signer.ends_before',
      'signer.not_responsible',
      'signer.nobody_left',
    ),
  )

/** Looks at a block again: it stands, with why, until the next day. */
export const reviewBlock = write('block.review', '/cases/{caseId}/blocks/{id}/reviews', {
  ...decides,
  trail: 'block.reviewed',
})
  .input(InBlock.extend({ words, next: Day }))
  .output(State)
  .errors(theirs)
  .errors(refusals('block.recheck_day', 'block.lifted'))

/** Lifts a block, with the reason: from then the guardian sees it. */
export const liftBlock = write('block.lift', '/cases/{caseId}/blocks/{id}/lift', { ...decides, trail: 'block.lifted' })
  .input(InBlock.extend({ reason: words }))
  .output(State)
  .errors(theirs)
  .errors(refusals('block.lifted'))
