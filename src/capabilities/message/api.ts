import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { MEDIA_TYPES } from '../../kernel/file.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { About, Receivers, TopicId, Written } from './model.ts'
import { Choices, OpenThread, Threads, WrittenMeanwhile } from './shown-model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const InCase = z.object({ caseId: Id })
const OfThread = InCase.extend({ threadId: Id })
/** The last message that the page showed: what has been written since is shown before anything is sent or settled. */
const Last = Id.nullable()
const threadPath = '/cases/{caseId}/threads/{threadId}'

/** The threads of a case that this reader is in, the one written in last first. */
export const listThreads = read('message.list', '/cases/{caseId}/threads', { ...inCase, trail: 'message.listed' })
  .input(
    InCase.extend({
      limit: inAddress(z.int().min(1).max(100).default(30)),
      /** The last of the page before, and when it was written in last: a thread that is written in since moves no other. */
      after: Id.optional(),
      afterAt: z.iso.datetime().optional(),
    }).refine(one => (one.after === undefined) === (one.afterAt === undefined), 'after'),
  )
  .output(Threads)

/** What was written in a thread, and who reads it now. */
export const openThread = read('message.open', threadPath, { ...inCase, trail: 'message.opened' })
  .input(OfThread)
  .output(OpenThread)

/** Opens what goes with a message: for those who read the message, and nobody else. Handed over as text in JSON, never as a page. */
export const openFile = read('message.openFile', `${threadPath}/files/{fileId}`, {
  ...inCase,
  trail: 'message.file_opened',
})
  .input(OfThread.extend({ fileId: Id }))
  .output(z.object({ mediaType: z.enum(MEDIA_TYPES), content: z.string() }))

/** Who can be written to about a topic, who of them is away, and by when there is an answer. */
export const listReceivers = read('message.receivers', '/cases/{caseId}/thread-receivers', {
  ...inCase,
  trail: 'message.receivers_listed',
})
  .input(InCase.extend({ topic: TopicId.optional() }))
  .output(Choices)

/** Why what was to go with a message is not taken in. */
const fileRefusals = [
  ...(['message.file_kind', 'message.file_heic', 'message.file_broken', 'message.file_too_many_points'] as const),
  ...(['message.file_unseen', 'message.file_busy'] as const),
  ...(['message.file_active', 'message.files_too_many', 'message.files_too_large'] as const),
] as const

/** Begins a thread; one with each of the family, where there are several. */
export const beginThread = write('message.begin', '/cases/{caseId}/threads', { ...inCase, trail: 'message.begun' })
  .input(InCase.extend({ topic: TopicId, subject: About, to: Receivers, ...Written.shape }))
  .output(z.object({ ids: z.array(Id) }))
  .errors(
    refusals(
      'case.already_closed',
      'message.topic_closed',
      'message.nobody',
      'message.receiver_unknown',
      'message.all_away',
      ...fileRefusals,
    ),
  )

/** Writes in a thread. Nothing is changed afterwards: what is to be put right is written anew. */
export const sendMessage = write('message.send', `${threadPath}/messages`, { ...inCase, trail: 'message.sent' })
  .input(OfThread.extend({ last: Last, corrects: Id.nullable().default(null), ...Written.shape }))
  .output(z.object({ id: Id }))
  .errors(
    refusals(
      'case.already_closed',
      'message.not_in_it_now',
      'message.not_yours',
      'message.corrected_already',
      'message.family_gone',
      'message.all_away',
      ...fileRefusals,
    ),
  )
  .errors(conflictWith(WrittenMeanwhile))

/** Says that what is written so far has been opened. */
export const markSeen = write('message.seen', `${threadPath}/seen`, { ...inCase, trail: 'message.seen' })
  .input(OfThread)
  .output(z.object({ seen: z.int() }))

/** Says that what is written needs no answer. */
export const settleThread = write('message.settle', `${threadPath}/settled`, { ...inCase, trail: 'message.settled' })
  .input(OfThread.extend({ last: Last }))
  .output(z.object({ settled: z.boolean() }))
  .errors(refusals('message.not_in_it_now'))
  .errors(conflictWith(WrittenMeanwhile))

/** Whether somebody else has written something that this reader reads. */
export const standing = read('message.standing', '/cases/{caseId}/threads-standing', {
  ...inCase,
  trail: 'message.standing',
  quiet: true,
})
  .input(InCase)
  .output(z.object({ latest: z.object({ id: Id, at: Instant }).nullable() }))
