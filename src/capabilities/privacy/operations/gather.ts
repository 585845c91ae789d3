import type { AboutPart, Asking } from '../../../platform/api/about-person.ts'
import { seenAbouts } from '../../sight/index.ts'
import type { PrivacyRequest } from '../model.ts'
import { PARTS } from './parts.ts'

/** A part with what it gathered for this person. */
export interface Gathered {
  readonly part: AboutPart
  readonly pages: readonly unknown[]
}

/**
 * Everything kept about the one who asks, or about the child that was asked for: each part in turn, by the reads of the
 * gate. A part with nothing in it stands there too, so that an empty one tells nothing.
 */
export async function gather(
  asking: Asking,
  { childId }: Pick<PrivacyRequest, 'childId'>,
): Promise<readonly Gathered[]> {
  const { tx, actor, now } = asking
  const family = actor.kind === 'family'
  const [cases, concerns] = await Promise.all([
    family ? seenAbouts(tx, actor, now, 'case') : [],
    family ? seenAbouts(tx, actor, now, 'concern') : [],
  ])
  const about = { case: cases, concern: concerns }
  const found: Gathered[] = []
  for (const part of PARTS) {
    if (!part.who.includes(actor.kind) || (part.of === 'person' && childId !== null)) continue
    const ids =
      part.of === 'person' ? [actor.id] : about[part.of].filter(one => childId === null || one.childId === childId)
    const pages: unknown[] = []
    for (const one of ids) pages.push(...(await part.gather(asking, typeof one === 'string' ? one : one.id)))
    found.push({ part, pages })
  }
  return found
}
