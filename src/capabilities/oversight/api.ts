import * as z from 'zod'
import { inAddress, read } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { FullLooks, Looks, Readers, Sees, SeesConcern } from './model.ts'

const inCase = { login: 'substantial', about: 'case' } as const

/** Everybody who sees something of a case now, and why, from the verdict that the gate itself gives. */
export const readers = read('oversight.readers', '/cases/{caseId}/readers', {
  ...inCase,
  trail: 'oversight.readers_opened',
})
  .input(z.object({ caseId: Id }))
  .output(Readers)

/** What one person would see of a case now, in each role and service: the same as the gate would show. */
export const wouldSee = read('oversight.wouldSee', '/cases/{caseId}/would-see/{kind}/{personId}', {
  ...inCase,
  trail: 'oversight.asked_what_another_sees',
})
  .input(z.object({ caseId: Id, kind: z.enum(['employee', 'family']), personId: Id }))
  .output(z.array(Sees))

/** Who has looked, or tried to: in full. A leader sees the own unit's people, the data protection officer everybody. */
export const looks = read('oversight.looks', '/cases/{caseId}/looks', { ...inCase, trail: 'oversight.looks_opened' })
  .input(
    z.object({
      caseId: Id,
      before: z.iso.datetime().optional(),
      /** So many of that very instant have been shown. */
      seen: inAddress(z.int().min(0).max(10_000).default(0)),
      limit: inAddress(z.int().min(1).max(100).default(50)),
    }),
  )
  .output(FullLooks)

/** Who has looked: when, who, from where, and why, for the family and those who work with the case; the latest first. */
export const openSeen = read('oversight.seen', '/cases/{caseId}/seen', { ...inCase, trail: 'oversight.seen_opened' })
  .input(
    z.object({
      caseId: Id,
      before: z.iso.datetime().optional(),
      limit: inAddress(z.int().min(1).max(100).default(30)),
    }),
  )
  .output(Looks)

/** The case with a number, for the data protection officer. Null when there is none. */
export const find = read('oversight.find', '/oversight/cases', {
  login: 'substantial',
  trail: 'oversight.case_looked_for',
  about: 'municipality',
  inBody: true,
})
  .input(z.object({ number: z.string().trim().min(1).max(40) }))
  .output(z.object({ caseId: Id.nullable() }))

/** Everybody who sees a concern now and why, and those of the family who do not; with one person, what that one would see. */
export const concernSights = read('oversight.concern', '/concerns/{concernId}/readers', {
  login: 'substantial',
  trail: 'concern.readers_opened',
  about: 'concern',
})
  .input(z.object({ concernId: Id, employeeId: Id.optional() }))
  .output(z.array(SeesConcern))
