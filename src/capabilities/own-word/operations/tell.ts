import type { EmployeeActor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import type { AnyContract, Call } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { CaseSubject } from '../../case/model.ts'
import { employeesCalled } from '../../meeting/index.ts'
import { endNotices, noticesRead, tell, toldOf } from '../../notice/index.ts'
import { tellOwner } from '../../plan/index.ts'
import { sightsOf } from '../../sight/index.ts'
import { readsWord } from '../access.ts'
import type { OwnWord } from '../model.ts'
import { askHolder } from './disagree.ts'
import { wordsFor } from '../store.ts'

interface Telling {
  readonly tx: Tx
  readonly municipality: number
  readonly now: Date
  readonly newId: NewId
  readonly subject: CaseSubject
}

/** Whoever holds hears that there is something to read, and who is to say it: once until it is read, no words, and nothing to the family. */
export async function tellThose(telling: Telling, word: OwnWord): Promise<void> {
  const { tx, municipality, now, subject, newId } = telling
  const { holder, childCase, child } = subject
  const { kind, preparation } = word
  if (preparation) await tellNamed(telling, preparation.meetingId, preparation.saidById)
  if (kind === 'disagree') return askHolder(telling, word)
  if (!holder || kind === 'mood' || preparation?.saidById === holder.id) return
  const [to, about] = [{ kind: 'employee', id: holder.id } as const, { kind: 'case', id: childCase.id } as const]
  await noticesRead(tx, { municipality, thingId: childCase.id, kind: 'own_word', to: [holder.id] }, now)
  const topic = { topic: 'plan', childId: child.id, thingId: childCase.id, dueAt: null }
  await tell(tx, { municipality, kind: 'own_word', to, about, ...topic, now, newId })
}

/** The notice to whoever is named to say something in a meeting. */
export const NAMED = 'own_word_say'

/**
 * Whom somebody of the family has just named to say it in a meeting hears so, if that one reads the words; who is named by nobody any more,
 * or reads them no more, has nothing to do.
 */
export async function tellNamed(
  { tx, municipality, now, newId, subject: { childCase, child } }: Telling,
  meetingId: string,
  justNamed: string | null = null,
): Promise<void> {
  const about = { kind: 'case', id: childCase.id } as const
  const [words, called, told] = await Promise.all([
    wordsFor(tx, { municipality, meetingId }),
    employeesCalled(tx, municipality, meetingId),
    toldOf(tx, { municipality, kind: NAMED, thingIds: [meetingId] }),
  ])
  const sayers = called.filter(one => words.some(word => word.preparation?.saidById === one.id))
  const sights = await sightsOf(tx, { municipality, about, childId: child.id, people: sayers })
  const named = sayers.flatMap(({ id, serviceId }, at) => {
    const reader: EmployeeActor = { kind: 'employee', role: 'practitioner', id, municipality, serviceId, level: 'high' }
    const sight = sights[at] ?? { facts: [], kin: true }
    return words.some(one => one.preparation?.saidById === id && readsWord(reader, sight, now, one)) ? [id] : []
  })
  const which = { municipality, thingId: meetingId, kind: NAMED } as const
  const over = told.flatMap(({ ending, toId }) => (ending === null && !named.includes(toId) ? [toId] : []))
  if (over.length > 0) await endNotices(tx, { ...which, to: over }, { ending: 'withdrawn', now })
  if (justNamed === null || !named.includes(justNamed)) return
  await noticesRead(tx, { ...which, to: [justNamed] }, now)
  await tell(tx, {
    ...{ municipality, kind: NAMED, to: { kind: 'employee', id: justNamed }, about, topic: 'plan', childId: child.id },
    ...{ thingId: meetingId, dueAt: null, now, newId },
  })
}

/** Who has told something hears that it is answered, once until it is read; a child at a screen has no inbox. */
export async function tellWriter(
  { tx, actor: by, now, newId }: Pick<Call<AnyContract, unknown>, 'tx' | 'actor' | 'now' | 'newId'>,
  word: OwnWord,
): Promise<void> {
  const { writerKind, writerId: id, childId, caseId } = word
  const kind = word.kind === 'disagree' ? 'plan_answered' : 'own_word_answered'
  if (writerKind === 'child') return
  await tellOwner(
    tx,
    { municipality: by.municipality, kind, owner: { role: writerKind, id }, caseId, childId, now, newId },
    word.id,
  )
}
