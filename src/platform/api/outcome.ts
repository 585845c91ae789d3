import { ORPCError } from '@orpc/server'
import type * as z from 'zod'
import type { Refusal } from '../../kernel/refusal.ts'
import type { AnyOperation } from './operation.ts'

export interface InvalidField {
  readonly path: string
  readonly code: string
}

/** Everything that can come of a call. */
export type Outcome<Reply = unknown, No = Refusal<string, unknown>> =
  | { readonly is: 'done'; readonly reply: Reply }
  | { readonly is: 'refused'; readonly refusal: No }
  | { readonly is: 'hidden'; readonly because: 'denied' | 'absent'; readonly reason: string }
  | { readonly is: 'invalid'; readonly fields: readonly InvalidField[] }
  | { readonly is: 'not logged in'; readonly needs: string }

/** The body of every 404, whatever hides behind it. */
export const HIDDEN_BODY = { defined: true, code: 'NOT_FOUND', status: 404, message: 'NOT_FOUND' } as const

/** An outcome as oRPC answers it: the only place that decides statuses and bodies. */
export function answer(op: AnyOperation, outcome: Outcome): unknown {
  switch (outcome.is) {
    case 'done':
      return outcome.reply
    case 'hidden':
      throw new ORPCError('NOT_FOUND', { defined: true, status: 404 })
    case 'invalid':
      throw new ORPCError('BAD_REQUEST', { defined: true, status: 400, data: { fields: outcome.fields } })
    case 'not logged in':
      throw new ORPCError('UNAUTHORIZED', { defined: true, status: 401, data: { needs: outcome.needs } })
    case 'refused':
      throw refused(op, outcome.refusal)
  }
}

function refused(op: AnyOperation, { code, data }: Refusal<string, unknown>) {
  const declared = op.contract['~orpc'].errorMap[code] as { status?: number; data?: z.ZodType } | undefined
  if (declared?.status !== 409) throw new Error(`undeclared refusal ${code}`)
  return new ORPCError(code, { defined: true, status: 409, message: code, data: declared.data?.parse(data) })
}

/** The body of an error; nothing undeclared leaves, and a body that oRPC could not read has no fields. */
export function errorBody(error: ORPCError<string, unknown>) {
  const { code, status, defined } = error
  if (defined) return { defined, code, status, message: code, ...(error.data !== undefined && { data: error.data }) }
  if (status === 400)
    return { defined: true, code: 'BAD_REQUEST', status, message: 'BAD_REQUEST', data: { fields: [] } }
  if (status === 404) return HIDDEN_BODY
  return { defined: false, code: status < 500 ? code : 'INTERNAL_SERVER_ERROR', status, message: 'error' }
}
