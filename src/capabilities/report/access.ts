import { allow, deny } from '../../kernel/policy.ts'
import type { Policy } from '../../kernel/policy.ts'
import type { SentReport } from './model.ts'

/** Every employee may report; nobody has to agree. */
export const mayReport: Policy<null> = actor =>
  actor.kind === 'employee' ? allow('report.own_duty') : deny('report.employees_only')

/** A report is its writer's alone. */
export const mayKeepReport: Policy<SentReport> = (actor, report) =>
  actor.kind === 'employee' && actor.id === report.writerId ? allow('report.writer') : deny('report.not_writer')

/** A leader sees that a report was sent, by whom and when, if the writer has chosen so; the store narrows to those. */
export const mayKnowOfReports: Policy<null> = actor =>
  actor.kind === 'employee' && actor.role === 'leader' ? allow('report.leader_of_unit') : deny('report.not_leader')
