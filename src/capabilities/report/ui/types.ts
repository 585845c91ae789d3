import type { ReplyOf } from '../../../web/call/index.ts'
import type { listReports, openAcute } from '../api.ts'

export type AcuteShown = ReplyOf<typeof openAcute>
export type ReportShown = ReplyOf<typeof listReports>[number]
