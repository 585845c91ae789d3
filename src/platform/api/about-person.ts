import type * as z from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tables } from '../database/tables.ts'
import type { AnyContract, AnyOperation, Answer, Call, Input, Operation } from './operation.ts'
import { Later } from './operation.ts'

/** Who gathers what is kept about somebody: that person, in a call of the gate. */
export type Asking = Pick<
  Call<AnyContract, unknown>,
  'tx' | 'actor' | 'now' | 'newId' | 'secrets' | 'baseUrl' | 'enqueue' | 'showed' | 'alsoAbout'
> & {
  /** Bytes of files that may be taken along yet, of all parts together; on paper none. A file that does not fit is named alone. */
  readonly room?: { bytes: number }
}

/** What one part is told of: the person alone, each case or concern that the person sees. */
export type PartOf = 'person' | 'case' | 'concern'

/** A part of what is kept about a person, published by the capability that keeps it. */
export interface AboutPart {
  readonly id: string
  readonly of: PartOf
  readonly who: readonly Actor['kind'][]
  /** The tables that it tells of, as far as the person may see them. */
  readonly tables: readonly (keyof Tables)[]
  /** The shape of what it gathers; each field of it has its plain word. */
  readonly shape: z.ZodType
  /** What there is, a page at a time; nothing where the person may not see it. */
  readonly gather: (asking: Asking, id: string) => Promise<readonly unknown[]>
}

/**
 * Carries out a read inside another one, as the same person: the same subject, the same policy, the same reply. So what is
 * handed out is never more than what the person's own pages show. Undefined when denied, absent or refused.
 */
export async function readInside<C extends AnyContract, S>(
  asking: Asking,
  op: Operation<C, S>,
  given: object,
): Promise<Answer<C> | undefined> {
  const { inputSchema, outputSchema, meta } = op.contract['~orpc']
  if (meta.kind !== 'read') throw new Error(`${meta.id} is no read`)
  const { tx, actor, now } = asking
  const input = ((inputSchema as z.ZodType | undefined)?.parse(given) ?? given) as Input<C>
  const subject = await op.subject(tx, input, actor, now)
  if (subject === undefined || !op.allow(actor, subject, now).allowed) return undefined
  const beside: unknown = await op.beside?.(tx, input, actor, now)
  const reply = await op.handle({ ...asking, input, subject, beside, prepared: undefined, alsoAbout: () => {} })
  if (reply instanceof Refusal) return undefined
  return (outputSchema as z.ZodType).parse(reply instanceof Later ? await reply.make() : reply) as Answer<C>
}

/** So many pages at most, of a list that is read page by page. */
const MOST_PAGES = 200

/** What a read of the gate answers, page by page; `next` makes what is asked for the page after, until there is none. */
export async function readPages<C extends AnyContract, S>(
  asking: Asking,
  op: Operation<C, S>,
  first: object,
  next: (reply: Answer<C>) => object | undefined = () => undefined,
): Promise<readonly Answer<C>[]> {
  const pages: Answer<C>[] = []
  let more: object | undefined = {}
  while (more && pages.length < MOST_PAGES) {
    const reply: Answer<C> | undefined = await readInside(asking, op, { ...first, ...more })
    if (reply === undefined) break
    pages.push(reply)
    more = next(reply)
  }
  return pages
}

/** A part that is what a read of the gate shows of each case (or concern); `next` makes the input of the page after. */
export function aboutEach<C extends AnyContract, S>(
  of: 'case' | 'concern',
  id: string,
  op: Operation<C, S>,
  tables: readonly (keyof Tables)[],
  next?: (reply: Answer<C>) => object | undefined,
): AboutPart {
  return {
    ...{ id, of, tables, who: ['family'], shape: shapeOf(op) },
    gather: (asking, aboutId) => readPages(asking, op, { [`${of}Id`]: aboutId }, next),
  }
}

/** What a read answers with. */
export const shapeOf = (op: AnyOperation): z.ZodType => op.contract['~orpc'].outputSchema as z.ZodType

/** A part about the person alone, that the capability reads for itself. */
export function aboutSelf(part: {
  readonly id: string
  readonly who: readonly Actor['kind'][]
  readonly tables: readonly (keyof Tables)[]
  readonly shape: z.ZodType
  /** Read by the shape before it leaves. */
  readonly gather: (asking: Asking) => Promise<object | undefined>
}): AboutPart {
  return {
    ...part,
    of: 'person',
    gather: async asking => {
      const found = await part.gather(asking)
      return found === undefined ? [] : [part.shape.parse(found)]
    },
  }
}
