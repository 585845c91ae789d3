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

/** All words that whoever writes on from some versions may take up: theirs, and what those who signed them see in another way. */
export const wordsOf = <One extends Pick<SignedStatement, 'told' | 'spoken' | 'signatures'>>(
  versions: readonly One[],
  reads: (one: Signature) => boolean,
): readonly (One | Signature)[] => [
  ...versions,
  ...versions.flatMap(one => one.signatures).filter(one => one.differs !== null && reads(one)),
]

type Grown = Pick<Statement, 'id' | 'after'>
/** Whether a version is another, or grew from it. */
function grewFrom(all: readonly Grown[], one: Grown, other: Grown): boolean {
  const before = new Map(all.map(each => [each.id, each.after]))
  const from = new Set([one.id])
  for (const id of from) for (const earlier of before.get(id) ?? []) from.add(earlier)
  return from.has(other.id)
}

/** What a writer reads, what of it stands, and the versions that are named: all that the new words grew from. */
interface Naming<One extends Grown> {
  readonly read: readonly One[]
  readonly standing: readonly One[]
  readonly named: readonly One[]
}
/** Those in whose place new words stand; undefined where something else has come in the place of one of them that the writer has not seen. */
export function replacedBy<One extends Grown>({ read, standing, named }: Naming<One>): readonly One[] | undefined {
  const after = named.filter(one => standing.includes(one))
  const isSeen = named.every(one => after.some(each => grewFrom(read, each, one)))
  return isSeen && (after.length > 0 || standing.length === 0) ? after : undefined
}
/** What stands that a writer has not seen: first what came in the place of what is named. */
export const unseen = <One extends Grown>({ read, standing, named }: Naming<One>): readonly One[] => {
  const others = standing.filter(one => !named.includes(one))
  const newer = others.filter(one => named.some(each => grewFrom(read, one, each)))
  return [...newer, ...others, ...standing]
}

/** Whether new words may be what the child has said. */
export const isSpoken = (actor: Actor, from: readonly { readonly spoken: boolean }[]): boolean =>
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

const breadth = (a: Signature, b: Signature) =>
  Number(a.spoken) - Number(b.spoken) || a.told.length - b.told.length || a.at.getTime() - b.at.getTime()
/**
 * On whose signature a version is finished, or why it is not: it is none without anybody of the family of today. That it is finished tells
 * that one of them has signed, so it is told to those alone who read that signature; where there are several, to those who read the one
 * that most may read.
 */
export function finishedOn(
  { finished, signatures }: Pick<SignedStatement, 'finished' | 'signatures'>,
  familyIds: readonly string[],
) {
  if (finished) return refuse('picture.finished_already')
  const [widest] = signatures
    .filter(one => one.signerKind !== 'employee' && familyIds.includes(one.signerId))
    .toSorted(breadth)
  return widest ?? refuse('picture.family_not_signed')
}
