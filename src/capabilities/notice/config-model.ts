import * as z from 'zod'
import config from '../../../config/notices.json' with { type: 'json' }
import { LocalTime, NOTICE_KINDS, NoticeKind, Quiet, When } from './model.ts'

const Words = z.object({ nb: z.string().min(1), nn: z.string().min(1) })

/** What can be told, in which words outside the inbox, and when it leaves the inbox if nobody has chosen otherwise. */
export const NoticeConfig = z
  .object({
    version: z.int().min(1),
    why: z.object({ source: z.string().min(1), reviewedOn: z.iso.date() }),
    quiet: Quiet,
    digestAt: LocalTime,
    topics: z.array(
      z.object({
        id: z.string().min(1),
        label: Words,
        who: z.array(z.enum(['employee', 'family'])),
        /** Goes at once, at night too; nobody can choose otherwise. */
        acute: z.boolean(),
        when: When,
      }),
    ),
    kinds: z.record(NoticeKind, z.object({ topic: z.string(), words: Words })),
  })
  .refine(one => NOTICE_KINDS.every(kind => one.topics.some(({ id }) => id === one.kinds[kind].topic)), 'topic unknown')
  .refine(one => one.topics.every(({ acute, when }) => !acute || when === 'at_once'), 'what is acute goes at once')
export type NoticeConfig = z.infer<typeof NoticeConfig>

/** The notices of this edition. */
export const noticeConfig = NoticeConfig.parse(config)

/** The topic of a kind. */
export const topicOf = (kind: NoticeKind, { topics, kinds }: NoticeConfig = noticeConfig) => {
  const topic = topics.find(one => one.id === kinds[kind].topic)
  if (!topic) throw new Error(`no topic for ${kind}`)
  return topic
}
