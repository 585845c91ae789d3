import type { ReplyOf } from '../../../../web/call/index.ts'
import type { now } from '../../api.ts'

/** What *Nå* is drawn from. */
export type NowReply = ReplyOf<typeof now>
