import * as z from 'zod'
import { conflictWith } from '../../../kernel/declare.ts'
import { Id } from '../../../kernel/ids.ts'
import { ChildCase } from '../model.ts'

/** What every operation about a case names. */
export const InCase = z.object({ caseId: Id })
/** A write on a case names the version it read. */
export const Versioned = InCase.extend({ version: z.int() })
export const Words = z.string().trim().min(1).max(4000)

/** What a write on a case replies with. */
export const CaseState = ChildCase.pick({ id: true, version: true, status: true, level: true, step: true })
/** What somebody else left meanwhile. */
export const theirs = conflictWith(CaseState)

export const seen = { login: 'substantial', about: 'case' } as const
export const decided = { login: 'high', about: 'case' } as const
