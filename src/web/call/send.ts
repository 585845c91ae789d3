import { takeEarly } from './early.ts'
import { NotDone, troubleFrom, troubleOf } from './trouble.ts'
import * as z from 'zod'

const ErrorBody = z.object({ code: z.string(), data: z.unknown().optional() })

interface SendOptions {
  readonly body?: unknown
  readonly key?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Lets the request outlive the page, for what is saved when a tab closes (at most 64 kB). */
  readonly keepalive?: boolean | undefined
}

/** A call by hand, for the few addresses that the shell itself uses; the reply is parsed by the schema. */
export const send = async <T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  reply: z.ZodType<T>,
  options: SendOptions = {},
): Promise<T> => {
  try {
    const early = method === 'GET' ? takeEarly(`/api${path}`) : undefined
    const answer = await (early ??
      fetch(`/api${path}`, {
        method,
        credentials: 'same-origin',
        keepalive: options.keepalive ?? false,
        ...(options.signal && { signal: options.signal }),
        headers: {
          'x-samspor': '1',
          ...(options.body !== undefined && { 'content-type': 'application/json' }),
          ...(options.key && { 'idempotency-key': options.key }),
        },
        ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      }))
    const text = await answer.text()
    const body: unknown = text ? JSON.parse(text) : undefined
    if (answer.ok) return reply.parse(body)
    const error = ErrorBody.safeParse(body).data
    throw new NotDone(troubleOf(answer.status, error?.code ?? '', error?.data))
  } catch (error) {
    throw new NotDone(troubleFrom(error))
  }
}
