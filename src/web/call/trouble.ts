import { ORPCError } from '@orpc/client'
import * as z from 'zod'

export interface WrongField {
  readonly path: string
  readonly code: string
}

/** Everything that can keep a call from being done. */
export type Trouble =
  | { readonly kind: 'offline' }
  | { readonly kind: 'logged out'; readonly needs: string }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'invalid'; readonly fields: readonly WrongField[] }
  | { readonly kind: 'conflict'; readonly theirs: unknown }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'broken' }

/** A call that was not done. */
export class NotDone extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.kind)
    this.trouble = trouble
  }
}

const Fields = z.object({ fields: z.array(z.object({ path: z.string(), code: z.string() })) })
const Theirs = z.object({ theirs: z.unknown() })
const Needs = z.object({ needs: z.string() })

/** What went wrong, from an answer of the API. */
export const troubleOf = (status: number, code: string, data: unknown): Trouble => {
  if (status === 401) return { kind: 'logged out', needs: Needs.safeParse(data).data?.needs ?? '' }
  if (status === 404) return { kind: 'hidden' }
  if (status === 400) return { kind: 'invalid', fields: Fields.safeParse(data).data?.fields ?? [] }
  if (status === 409 && code === 'version.conflict')
    return { kind: 'conflict', theirs: Theirs.safeParse(data).data?.theirs }
  if (status === 409) return { kind: 'refused', code }
  return { kind: 'broken' }
}

/** What went wrong, from whatever was thrown; a fetch that fails means that there is no network. */
export const troubleFrom = (error: unknown): Trouble => {
  if (error instanceof NotDone) return error.trouble
  if (error instanceof ORPCError) return troubleOf(error.status, error.code, error.data)
  return error instanceof TypeError ? { kind: 'offline' } : { kind: 'broken' }
}
