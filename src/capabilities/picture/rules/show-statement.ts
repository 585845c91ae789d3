import { ageOn, dayOf } from '../../../kernel/time.ts'
import { shownTo, topicsSeen } from '../../sight/model.ts'
import { isHolder, readsSignature, readsStatement } from '../access.ts'
import { TOPIC } from '../model.ts'
import type { Signature, SignedStatement, Statement } from '../model.ts'
import type { By, ShownPicture, ShownStatement, StandingStatement } from '../shown-model.ts'
import { adds, byOf } from './show.ts'
import type { Reading } from './show.ts'
import { countingSignatures, isOwnSignature, standingFor } from './statement.ts'

interface Guardian {
  readonly personId: string
  readonly name: string
}
/** Those whom what is said may be told of by name, and who may sign. */
export interface Around {
  readonly guardians: readonly Guardian[]
  readonly services: ShownPicture['services']
}

/** How many of those that stand no more are shown at a time. */
export const PAGE = 10

/** Which versions the reader is shown: those that stand, and a page of those before, the latest first. Nothing of what is not for this reader decides it. */
export function versionsFor(
  all: readonly Statement[],
  { actor, inCase, now }: Reading,
): { readonly standing: readonly Statement[]; readonly earlier: readonly Statement[] } {
  const reads = (one: Statement) => readsStatement(actor, inCase.sight, now, one)
  const standing = standingFor(all, reads)
  return { standing, earlier: all.filter(one => reads(one) && !standing.includes(one)) }
}

const signer = ({ signerKind, signerId, serviceId, employee, service }: Signature) => ({
  ...{ writerKind: signerKind, writerId: signerId, serviceId, employee, service },
})

/** That a version is finished tells that one of the family has signed it: only whoever reads that signature is told. */
const showFinished = ({ finished }: SignedStatement, read: readonly Signature[]): ShownStatement['finished'] =>
  finished && read.some(one => one.id === finished.signatureId) ? { by: finished.by, at: finished.at } : null

/** A version as the reader sees it: of each who has signed the latest that the reader may read. */
export function showStatement(
  one: SignedStatement,
  { guardians }: Pick<Around, 'guardians'>,
  reading: Reading,
): ShownStatement {
  const { actor, inCase, now } = reading
  const read = one.signatures.filter(each => readsSignature(actor, inCase.sight, now, each))
  return {
    ...{ id: one.id, words: one.words, at: one.at, finished: showFinished(one, read) },
    by: byOf(one, guardians, reading),
    signatures: countingSignatures(read).map(each => ({
      ...{ id: each.id, differs: each.differs, at: each.at },
      by: { ...byOf(signer(each), guardians, reading), mine: isOwnSignature(actor, each) },
    })),
  }
}

/** The same of one that stands, with who has not signed it and what the reader may do with it. */
export function showStanding(one: SignedStatement, around: Around, reading: Reading): StandingStatement {
  const shown = showStatement(one, around, reading)
  const may = adds(reading)
  return {
    ...shown,
    unsigned: unsigned(shown, around, reading),
    may: { sign: may, finish: may && one.finished === null && isHolder(reading.actor, reading.inCase) },
  }
}

/** Whether the child is asked: is old enough for pages of its own, and is no secret to the reader in this. */
function asksChild({ actor, inCase, now, settings }: Reading): boolean {
  const { birthDate } = inCase.child
  const old = birthDate !== null && ageOn(birthDate, dayOf(now)) >= settings.ages.youthSees
  return old && shownTo(actor, inCase.sight, now, { topic: TOPIC, audience: 'everyone', spoken: true })
}

/**
 * Who has not signed, as far as the reader may be told. Of the family only the child and the reader. One who is not to know of every
 * topic is told of nobody else: somebody may have signed with words that are not for this reader, and it would not be true.
 */
function unsigned({ signatures }: ShownStatement, { services }: Around, reading: Reading): By[] {
  const { actor, inCase, now } = reading
  const has = (isOf: (by: By) => boolean) => signatures.some(({ by }) => isOf(by))
  const of = { serviceId: null, service: null }
  const child: By = { kind: 'child', name: inCase.child.name, ...of, mine: actor.role === 'youth' }
  const me: By = { kind: 'guardian', name: null, ...of, mine: true }
  const whole = actor.kind === 'employee' || topicsSeen(inCase.sight, now) === 'all'
  const others = [
    ...(asksChild(reading) ? [child] : []),
    ...(actor.role === 'guardian' && adds(reading) ? [me] : []),
    ...services.map(({ id, name }): By => ({
      ...{ kind: 'service', name: null, serviceId: id, service: name },
      mine: actor.kind === 'employee' && actor.serviceId === id,
    })),
  ]
  return others.filter(one => (whole || one.mine) && !has(by => isSameBy(by, one)))
}

const isSameBy = (a: By, b: By): boolean => {
  if (b.kind === 'service') return a.serviceId === b.serviceId
  return a.kind === b.kind && (b.kind === 'child' || a.mine)
}
