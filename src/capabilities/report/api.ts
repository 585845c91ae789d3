import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Acute, Channel, ReportSource, SentReport } from './model.ts'

// All of them are about the actor: nothing here is tied to a child, so that no child's history leads here.
// Their trail names start with "report.", which no family is shown.

/** The numbers to ring, and who reports. */
export const openAcute = read('report.acute', '/acute', { login: 'substantial', trail: 'report.acute', about: 'actor' })
  .input(z.object({}))
  .output(Acute)

/** The writer's own notes, to take facts from. */
export const listSources = read('report.sources', '/report-sources', {
  login: 'substantial',
  trail: 'report.sources',
  about: 'actor',
})
  .input(z.object({ limit: inAddress(z.int().min(1).max(50).default(20)) }))
  .output(z.array(ReportSource))

/** Keeps that a report was sent, and throws away its draft. */
export const markSent = write('report.markSent', '/reports', {
  login: 'substantial',
  trail: 'report.sent',
  about: 'actor',
})
  .input(
    z.object({
      label: z.string().trim().min(1).max(120),
      channel: Channel,
      sentAt: z.iso.datetime(),
      leaderMayKnow: z.boolean(),
      earlierId: Id.nullable(),
      draftKey: z.string().max(200).nullable(),
    }),
  )
  .output(z.object({ id: Id, version: z.int() }))
  .errors(refusals('report.sent_in_future', 'report.earlier_unknown', 'concern.identity_number'))

export const listReports = read('report.list', '/reports', {
  login: 'substantial',
  trail: 'report.listed',
  about: 'actor',
})
  .input(z.object({ limit: inAddress(z.int().min(1).max(100).default(50)) }))
  .output(
    z.array(
      SentReport.pick({
        id: true,
        label: true,
        channel: true,
        answeredOn: true,
        remindOn: true,
        leaderMayKnow: true,
      }).extend({ sentOn: Day, earlierId: Id.nullable(), unanswered: z.boolean(), version: z.int() }),
    ),
  )

export const answerReport = write('report.answered', '/reports/{reportId}/answered', {
  login: 'substantial',
  trail: 'report.answered',
  about: 'actor',
})
  .input(z.object({ reportId: Id, version: z.int(), answeredOn: Day }))
  .output(z.object({ id: Id, version: z.int() }))
  .errors(refusals('report.already_answered', 'report.answer_day'))
  .errors(conflictWith(z.object({ version: z.int() })))

/** For the leader: that, when and by whom, of those whose writers have chosen so. */
export const listUnitReports = read('report.unit', '/unit-reports', {
  login: 'substantial',
  trail: 'report.unit_listed',
  about: 'actor',
})
  .input(z.object({ limit: inAddress(z.int().min(1).max(100).default(50)) }))
  .output(z.array(z.object({ id: Id, writer: z.string(), sentOn: Day })))
