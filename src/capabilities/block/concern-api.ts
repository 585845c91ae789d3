import * as z from 'zod'
import { read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Label } from '../settings/model.ts'
import { State, theirs, words } from './api.ts'
import { BlockCode } from './model.ts'

const InConcern = z.object({ concernId: Id })
const decides = { login: 'high', about: 'concern' } as const
const InBlock = InConcern.extend(State.shape)

/** Who is kept from a concern, and on which reasons somebody can be. */
export const openConcernBlocks = read('block.openOfConcern', '/concerns/{concernId}/blocks', {
  login: 'substantial',
  trail: 'block.opened',
  about: 'concern',
})
  .input(InConcern)
  .output(
    z.object({
      blocks: z.array(
        z.object({
          ...{ id: Id, person: z.string(), code: BlockCode, reason: z.string(), by: z.string(), on: Day },
          ...{ recheckOn: Day, due: z.boolean(), version: z.int() },
        }),
      ),
      /** Who is kept out by what stands elsewhere around the child: that alone, so that nobody tells them by mistake. */
      elsewhere: z.array(z.string()),
      codes: z.array(BlockCode),
      guardians: z.array(z.object({ id: Id, name: z.string() })),
      notVerified: Label,
    }),
  )

/** Keeps a guardian from a concern, and from what comes of it, on a legal reason, until somebody lifts it. */
export const setConcernBlock = write('block.setInConcern', '/concerns/{concernId}/blocks', {
  ...decides,
  trail: 'block.set',
})
  .input(InConcern.extend({ personId: Id, code: z.string(), reason: words, recheckOn: Day }))
  .output(State)
  .errors(
    refusals(
      'block.code_unknown',
      'block.guardian_unknown',
      'block.not_this_age',
      'block.not_so_wide',
      'block.not_this_topic',
      'block.recheck_day',
      'block.already',
    ),
  )

/** Looks at it again: it stands, with why, until the next day. */
export const reviewConcernBlock = write('block.reviewInConcern', '/concerns/{concernId}/blocks/{id}/reviews', {
  ...decides,
  trail: 'block.reviewed',
})
  .input(InBlock.extend({ words, next: Day }))
  .output(State)
  .errors(theirs)
  .errors(refusals('block.recheck_day', 'block.lifted'))

/** Lifts it, with the reason. */
export const liftConcernBlock = write('block.liftInConcern', '/concerns/{concernId}/blocks/{id}/lift', {
  ...decides,
  trail: 'block.lifted',
})
  .input(InBlock.extend({ reason: words }))
  .output(State)
  .errors(theirs)
  .errors(refusals('block.lifted'))
