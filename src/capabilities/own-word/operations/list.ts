import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { AnyContract, Call } from '../../../platform/api/operation.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase, maySeeCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { isWriter, readsWord } from '../access.ts'
import * as api from '../api.ts'
import { symbols } from '../model.ts'
import type { Kind, StandingWord } from '../model.ts'
import { choicesFor } from '../rules.ts'
import type { OwnWords, ShownWord } from '../shown-model.ts'
import { weightsOf, wordsIn } from '../store.ts'
import { familyIdOf, writerKindOf } from './writer.ts'

/** So many rows are read at a time, until a page of what this reader reads is full: the number tells nothing of what is for others. */
const BATCH = 500

type Reader = Pick<Call<AnyContract, CaseSubject>, 'tx' | 'actor' | 'now' | 'subject'>
async function wordsRead(
  { tx, actor, now, subject }: Reader,
  guardianIds: ReadonlySet<string>,
  which: { before: string | null; kind: Kind | null; atMost: number },
): Promise<readonly StandingWord[]> {
  const { childCase, child, sight } = subject
  const at = {
    municipality: actor.municipality,
    caseId: childCase.id,
    familyId: familyIdOf(actor),
    kind: which.kind,
    limit: BATCH,
  }
  // What somebody wrote who is no guardian any more stays with that one.
  const isHere = (one: StandingWord) =>
    isWriter(actor, one) || one.writerId === child.id || guardianIds.has(one.writerId)
  const shown: StandingWord[] = []
  for (let { before } = which; ;) {
    const batch = await wordsIn(tx, { ...at, before })
    shown.push(...batch.filter(one => isHere(one) && readsWord(actor, sight, now, one)))
    const last = batch.at(-1)
    if (shown.length >= which.atMost || batch.length < BATCH || !last) return shown.slice(0, which.atMost)
    before = last.id
  }
}

export const listOwnWords = operation(api.listOwnWords, {
  subject: findCase,
  allow: maySeeCase,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const { before = null, kind = null, limit } = input
    const guardians = await guardiansOf(tx, municipality, subject.child.id, dayOf(now))
    const guardianIds = new Set(guardians.map(one => one.personId))
    const found = await wordsRead({ tx, actor, now, subject }, guardianIds, { before, kind, atMost: limit + 1 })
    const shown = found.slice(0, limit)
    const names = new Map(guardians.map(one => [one.personId, one.name]))
    names.set(subject.child.id, subject.child.name)
    const helpers = [...new Set(shown.flatMap(one => one.preparation?.saidById ?? []))]
    const [weights, employees] = await Promise.all([
      weightsOf(
        tx,
        municipality,
        shown.map(one => one.id),
      ),
      helpers.length === 0 ? [] : employeesByIds(tx, municipality, helpers),
    ])
    for (const one of employees) names.set(one.id, one.name)
    showed([subject.child.id])
    return {
      childName: subject.child.name,
      words: shown.map(one => ({
        ...asShown(actor, one, names),
        weights: weights.filter(({ wordId }) => wordId === one.id),
      })),
      next: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
      write: writes(actor, subject, guardians),
    }
  },
})

const pointed = ({ id, nb, nn }: (typeof symbols)[number]) => ({ id, label: { nb, nn } })
const pointedAmong = (ids: readonly string[]) => symbols.filter(({ id }) => ids.includes(id)).map(pointed)

function asShown(actor: Actor, one: StandingWord, names: ReadonlyMap<string, string>): Omit<ShownWord, 'weights'> {
  const mine = isWriter(actor, one)
  const notFor = one.notFor === null ? null : (names.get(one.notFor) ?? null)
  return {
    ...{ id: one.id, kind: one.kind, words: one.words, mood: one.mood, at: one.at, mine },
    symbols: pointedAmong(one.symbols),
    ...{ childs: one.writerKind !== 'guardian', by: names.get(one.writerId) ?? '' },
    preparation: one.preparation && {
      ...one.preparation,
      hardSymbols: pointedAmong(one.preparation.hardSymbols),
      helper: names.get(one.preparation.saidById ?? '') ?? null,
    },
    whom: mine || actor.kind === 'employee' ? { forWhom: one.forWhom, notFor } : null,
    ...{ replaced: one.replaced, takenBack: one.takenBack },
  }
}

/** What the reader can write; the other parent's name is told to the child alone, who may leave one of them out. */
function writes(
  actor: Actor,
  { childCase, holder }: CaseSubject,
  guardians: readonly { readonly personId: string; readonly name: string }[],
): OwnWords['write'] {
  if (actor.kind !== 'family' || childCase.status === 'closed') return null
  const writerKind = writerKindOf(actor)
  return {
    forWhom: [...choicesFor(writerKind, guardians.length)],
    guardians: writerKind === 'guardian' ? [] : guardians.map(one => ({ id: one.personId, name: one.name })),
    symbols: symbols.map(one => ({ ...pointed(one), area: one.area })),
    isHeld: holder !== null && holder.kind !== 'acting',
  }
}
