import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { mayActInCase } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import { mayTalk } from '../concern/access.ts'
import type { ConcernSubject } from '../concern/access.ts'
import { groundOf } from '../sight/model.ts'
import type { What } from './model.ts'

type Seen = Pick<CaseSubject, 'childCase' | 'sight' | 'holder'>

/** May this employee see what guardians are kept from: any who acts in the case; the list is narrowed to own blocks for others. */
export const maySeeBlocks: Policy<Seen> = mayActInCase

/** Sees the whole case for the owner service: every block in it. */
export const seesAll = (subject: Pick<Seen, 'sight'>, now: Date): boolean =>
  groundOf(subject.sight, now) === 'own_service'

/**
 * May this professional keep a guardian from something: what one sees oneself, and more than an entry or a topic only for
 * the owner service. Who does it is named; nobody does it for another.
 */
export const mayBlock: Policy<Seen & { readonly what: What; readonly seesEntry: boolean }> = (actor, subject, now) => {
  const acts = mayActInCase(actor, subject, now)
  if (!acts.allowed) return acts
  if (seesAll(subject, now)) return acts
  const { what, seesEntry } = subject
  if (what.scope === 'topic' && groundOf(subject.sight, now, what.topic)) return allow('block.own_topic')
  if (what.scope === 'entry' && seesEntry) return allow('block.own_entry')
  return deny('block.too_wide')
}

/** May this professional look at a block again or lift it: who set it while in the case, and those of the owner service? */
export const mayMind: Policy<Seen & { readonly setBy: string }> = (actor, subject, now) => {
  const acts = mayActInCase(actor, subject, now)
  if (!acts.allowed || seesAll(subject, now)) return acts
  return subject.setBy === actor.id ? allow('block.own') : deny('block.not_own')
}

/** May this employee keep a guardian from a concern, see who is and lift it: who wrote it, and the leader it was shared with. */
export const mayBlockConcern: Policy<ConcernSubject> = mayTalk
