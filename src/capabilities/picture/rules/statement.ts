import type { Actor } from '../../../kernel/actor.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { ServiceThen } from '../../sight/model.ts'
import { isChilds, writerKindOf } from '../access.ts'
import type { Signature, SignedStatement, Statement } from '../model.ts'

/**
 * The versions that stand for a reader: those that the reader reads, in whose place no other stands that the reader reads too. Two can
 * stand beside each other, where the one was written by somebody who is not to read the other. Who reads a version reads those that it
 * began from as well, since it tells of all that they may tell of.
 */
export function standingFor<One extends Pick<Statement, 'id' | 'after'>>(
  all: readonly One[],
  reads: (one: One) => boolean,
): readonly One[] {
  const read = all.filter(reads)
  const replaced = new Set(read.flatMap(one => one.after))
  return read.filter(one => !replaced.has(one.id))
}

/** What new words may tell of: what those that they began from may, as of then, and the services that the writer may know of now. */
export function tellsOf(
  from: readonly { readonly told: readonly ServiceThen[] }[],
  serviceIds: readonly string[],
  now: Date,
): ServiceThen[] {
  const told = new Map<string, Date>()
  const before = from.flatMap(one => one.told)
  for (const { serviceId, at } of [...before, ...serviceIds.map(serviceId => ({ serviceId, at: now }))]) {
    const then = told.get(serviceId)
    if (then === undefined || at < then) told.set(serviceId, at)
  }
  return [...told]
    .map(([serviceId, at]) => ({ serviceId, at }))
    .toSorted((a, b) => (a.serviceId < b.serviceId ? -1 : 1))
}

/** Whether new words may be what the child has said. */
export const isSpoken = (actor: Actor, from: readonly Pick<Statement, 'spoken'>[]): boolean =>
  isChilds({ writerKind: writerKindOf(actor) }) || from.some(one => one.spoken)

/** Whether one who signs stands for the same as another: one of the family, or a service. */
const isSame = (a: Signature, b: Signature): boolean =>
  a.serviceId === null ? b.serviceId === null && a.signerId === b.signerId : a.serviceId === b.serviceId

/** The signatures that count: the latest of each of the family, and of each service. They come in the order in which they were given. */
export const countingSignatures = (all: readonly Signature[]): readonly Signature[] =>
  all.filter((one, at) => !all.slice(at + 1).some(later => isSame(one, later)))

/** Whether a signature is the actor's own, or that of the service for which the actor acts. */
export const isOwnSignature = (actor: Actor, { serviceId, signerId, signerKind }: Signature): boolean => {
  if (actor.kind === 'employee') return serviceId === actor.serviceId
  const kind = writerKindOf(actor)
  return signerId === actor.id && (kind === signerKind || (kind === 'youth' && signerKind === 'child'))
}

/** Why somebody does not sign: the same stands there already. */
export const notSigned = (actor: Actor, signatures: readonly Signature[], differs: string | null) =>
  countingSignatures(signatures).some(one => isOwnSignature(actor, one) && one.differs === differs)
    ? refuse('picture.signed_already')
    : undefined

/** Why a version does not stand yet: it is none without anybody of the family of today. */
export function notFinished(
  { finished, signatures }: Pick<SignedStatement, 'finished' | 'signatures'>,
  familyIds: readonly string[],
) {
  if (finished) return refuse('picture.finished_already')
  return signatures.some(one => one.signerKind !== 'employee' && familyIds.includes(one.signerId))
    ? undefined
    : refuse('picture.family_not_signed')
}
