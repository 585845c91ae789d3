import { ageOn, dayOf } from '../../../kernel/time.ts'
import { shownTo } from '../../sight/model.ts'
import { readsSignature, readsStatement } from '../access.ts'
import { TOPIC } from '../model.ts'
import { adds, byOf } from './show.ts'
import type { Reading } from './show.ts'
import type { Signature, SignedStatement } from '../model.ts'
import type { By, ShownPicture, ShownStatement } from '../shown-model.ts'
import { countingSignatures, isOwnSignature } from './statement.ts'

interface Guardian {
  readonly personId: string
  readonly name: string
}
interface Around {
  readonly guardians: readonly Guardian[]
  readonly services: ShownPicture['services']
}

const signer = ({ signerKind, signerId, serviceId, employee, service }: Signature) => ({
  ...{ writerKind: signerKind, writerId: signerId, serviceId, employee, service },
})

/** What is said together as the reader sees it: nothing where the newest is not for this reader, since what was before says something else. */
export function showStatements(
  all: readonly SignedStatement[],
  { guardians }: Around,
  reading: Reading,
): ShownStatement[] {
  const { actor, inCase, now } = reading
  const reads = (one: SignedStatement) => readsStatement(actor, inCase.sight, now, one)
  const [newest] = all
  if (!newest || !reads(newest)) return []
  return all.filter(reads).map(one => ({
    ...{ id: one.id, version: one.version, words: one.words, at: one.at, finished: one.finished },
    by: byOf(one, guardians, reading),
    signatures: countingSignatures(one.signatures)
      .filter(each => readsSignature(actor, inCase.sight, now, each))
      .map(each => ({
        ...{ id: each.id, differs: each.differs, at: each.at },
        by: { ...byOf(signer(each), guardians, reading), mine: isOwnSignature(actor, each) },
      })),
  }))
}

/** Whether the child is asked: is old enough for pages of its own, and is no secret to the reader in this. */
function asksChild({ actor, inCase, now, settings }: Reading): boolean {
  const { birthDate } = inCase.child
  const old = birthDate !== null && ageOn(birthDate, dayOf(now)) >= settings.ages.youthSees
  return old && shownTo(actor, inCase.sight, now, { topic: TOPIC, audience: 'everyone', spoken: true })
}

/** Who has not signed the newest, as far as the reader may be told. Of the family only the child and the reader. */
export function unsigned(newest: ShownStatement | undefined, { services }: Around, reading: Reading): By[] {
  if (!newest) return []
  const { actor, inCase } = reading
  const has = (isOf: (by: By) => boolean) => newest.signatures.some(({ by }) => isOf(by))
  const of = { serviceId: null, service: null }
  const child: By = { kind: 'child', name: inCase.child.name, ...of, mine: actor.role === 'youth' }
  const me: By = { kind: 'guardian', name: null, ...of, mine: true }
  return [
    ...(asksChild(reading) && !has(by => by.kind === 'child') ? [child] : []),
    ...(actor.role === 'guardian' && adds(reading) && !has(by => by.mine) ? [me] : []),
    ...services
      .filter(one => !has(by => by.serviceId === one.id))
      .map(({ id, name }): By => ({
        ...{ kind: 'service', name: null, serviceId: id, service: name },
        mine: actor.kind === 'employee' && actor.serviceId === id,
      })),
  ]
}
