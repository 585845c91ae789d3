import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { openAsksAbout, withdrawAsks } from '../../ask/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { replaceFacts } from '../../sight/index.ts'
import type { What } from '../model.ts'
import { factsOf } from '../rules.ts'
import { standingIn } from '../store.ts'

interface Acting {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly newId: () => string
}

/** The facts follow at once; and what has been asked of a guardian who may no longer know of it is taken back. */
export async function bites({ tx, actor: { municipality }, now, newId }: Acting, { childCase, child }: CaseSubject) {
  const about = { kind: 'case', id: childCase.id } as const
  const standing = await standingIn(tx, municipality, about.id)
  const facts = factsOf(standing)
  await replaceFacts(tx, { municipality, about, childId: child.id, source: ['block'], facts, now, newId })
  const asks = await openAsksAbout(tx, municipality, about)
  for (const { thingId, kind, to } of asks.filter(one => one.to.kind === 'family'))
    if (standing.some(one => one.personId === to.id && hides(one.what, kind)))
      await withdrawAsks(tx, { municipality, thingId, toId: to.id }, now)
}

const hides = (what: What, asked: string): boolean =>
  what.scope === 'case' ||
  (what.scope === 'topic' && what.topic === 'meetings' && (asked === 'meeting' || asked === 'minutes'))
