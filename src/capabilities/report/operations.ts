import { employeeOf } from '../../kernel/actor.ts'
import { refuse, Refusal } from '../../kernel/refusal.ts'
import { conflict } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import type { Actor } from '../../kernel/actor.ts'
import { listing, operation } from '../../platform/api/operation.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { dropDraft } from '../draft/index.ts'
import { employeeById, employeesByIds, serviceById, settingsOf } from '../organisation/index.ts'
import { deadlineDay } from '../organisation/model.ts'
import { childrenByIds } from '../person/index.ts'
import { hasIdentityNumber } from '../concern/model.ts'
import { notedBy } from '../concern/index.ts'
import { mayBeSeen } from '../sight/index.ts'
import { mayKeepReport, mayKnowOfReports, mayReport } from './access.ts'
import * as api from './api.ts'
import { answer, checkSent, isUnanswered } from './rules.ts'
import { findReport, insertReport, reportsBy, reportsOfUnit, saveAnswered } from './store.ts'

export const openAcute = listing(api.openAcute, {
  allow: mayReport,
  handle: async ({ tx, actor, now }) => {
    const { municipality, id, serviceId } = employeeOf(actor)
    const [settings, employee, service] = await Promise.all([
      settingsOf(tx, municipality, now),
      employeeById(tx, municipality, id),
      serviceById(tx, municipality, serviceId),
    ])
    const { name = '', title = null, phone = null } = employee ?? {}
    return {
      today: dayOf(now),
      phones: settings.phones,
      reporter: { name, title, phone: phone ?? service?.phone ?? null, service: service?.name ?? '' },
      step: settings.steps.find(step => step.form === 'report') ?? null,
      answerDays: settings.deadlines.reportAnswerDays,
    }
  },
})

export const listSources = listing(api.listSources, {
  allow: mayReport,
  handle: async ({ tx, actor, now, input }) => {
    const seen = mayBeSeen(actor, now, 'concern', 'c.id')
    const mine = { municipality: actor.municipality, writerId: actor.id, seen, limit: input.limit }
    const concerns = await notedBy(tx, mine)
    const ids = concerns.flatMap(({ about }) => (about.kind === 'child' ? [about.childId] : []))
    const children = new Map((await childrenByIds(tx, actor.municipality, ids)).map(child => [child.id, child]))
    // Not `showed`: nobody who asks who has looked at the child may find the way to a report.
    return concerns.map(({ id, about, notedAt, note }) => {
      const child = about.kind === 'child' ? children.get(about.childId) : undefined
      const whose = { childName: child?.fullName ?? null, birthDate: child?.birthDate ?? null }
      return { concernId: id, ...whose, notedOn: dayOf(notedAt), ...note }
    })
  },
})

export const markSent = listing(api.markSent, {
  allow: mayReport,
  handle: async ({ tx, actor, now, input, newId, secrets }) => {
    const { municipality, id: writerId, serviceId } = employeeOf(actor)
    const sentAt = new Date(input.sentAt)
    const no =
      checkSent(sentAt, now) ?? (hasIdentityNumber(input.label) ? refuse('concern.identity_number') : undefined)
    if (no) return no
    const earlier = input.earlierId === null ? undefined : await findReport(tx, municipality, input.earlierId)
    if (input.earlierId !== null && earlier?.writerId !== writerId) return refuse('report.earlier_unknown')
    const remindOn = deadlineDay(await settingsOf(tx, municipality, now), 'reportAnswerDays', dayOf(sentAt))
    const { label, channel, leaderMayKnow, earlierId, draftKey } = input
    const report = { id: newId(), writerId, serviceId, label, channel, sentAt, remindOn, leaderMayKnow, earlierId }
    await insertReport(tx, municipality, { ...report, answeredOn: null, version: 1 }, secrets)
    if (draftKey !== null) await dropDraft(tx, actor, draftKey)
    return { id: report.id, version: 1 }
  },
})

export const listReports = listing(api.listReports, {
  allow: mayReport,
  handle: async ({ tx, actor, now, input, secrets }) => {
    const v = { municipality: actor.municipality, writerId: actor.id, limit: input.limit }
    const reports = await reportsBy(tx, v, secrets)
    return reports.map(one => ({ ...one, sentOn: dayOf(one.sentAt), unanswered: isUnanswered(one, dayOf(now)) }))
  },
})

const findKept = (tx: Tx, { reportId }: { reportId: string }, actor: Actor) =>
  findReport(tx, actor.municipality, reportId)

export const answerReport = operation(api.answerReport, {
  subject: findKept,
  allow: mayKeepReport,
  handle: async ({ tx, actor, now, input, subject }) => {
    const answered = answer(subject, input.version, input.answeredOn, now)
    if (answered instanceof Refusal) return answered
    if (await saveAnswered(tx, actor.municipality, answered)) return answered
    return conflict({ version: (await findKept(tx, input, actor))?.version ?? answered.version })
  },
})

export const listUnitReports = listing(api.listUnitReports, {
  allow: mayKnowOfReports,
  handle: async ({ tx, actor, input }) => {
    const { municipality, serviceId } = employeeOf(actor)
    const reports = await reportsOfUnit(tx, { municipality, serviceId, limit: input.limit })
    const writers = await employeesByIds(tx, municipality, [...new Set(reports.map(one => one.writerId))])
    const names = new Map(writers.map(one => [one.id, one.name]))
    return reports.map(one => ({ id: one.id, writer: names.get(one.writerId) ?? '', sentOn: dayOf(one.sentAt) }))
  },
})

export const reportOperations: readonly AnyOperation[] = [
  openAcute,
  listSources,
  markSent,
  listReports,
  answerReport,
  listUnitReports,
]
