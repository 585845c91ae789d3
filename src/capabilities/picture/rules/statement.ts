import type { Actor } from '../../../kernel/actor.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { writerKindOf } from '../access.ts'
import type { Signature, SignedStatement } from '../model.ts'

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

/** Why a version does not stand yet: it is none without anybody of the family. */
export function notFinished({ finished, signatures }: Pick<SignedStatement, 'finished' | 'signatures'>) {
  if (finished) return refuse('picture.finished_already')
  return signatures.some(one => one.signerKind !== 'employee') ? undefined : refuse('picture.family_not_signed')
}
