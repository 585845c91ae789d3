import { answersOffer, closes, goesTo, notes } from './acts/case.ts'
import { opensCase, shares, talks, wonders } from './acts/concern.ts'
import { IN_CASES, IN_CONCERNS, WITH_NEW_GUARDIAN } from './chapters/index.ts'
import { growsUp } from './chapters/birthday.ts'
import { quiet } from './chapters/standing.ts'
import { inDays, nowOf } from './stage.ts'
import type { Chapter, InCase, Stage } from './stage.ts'
import { birthdaysOf } from './birthdays.ts'
import { passagesAhead } from './passages.ts'
import type { Resident } from './town.ts'
import type { Wondering } from './chapters/concern.ts'

type Life = AsyncGenerator<Date, void>

/** From a concern to a case that somebody says yes to hold, some days late. */
async function* untilHeld(at: Stage, answered: boolean): AsyncGenerator<Date, InCase> {
  const one = await wonders(at)
  yield inDays(at, 1)
  await shares(at, one)
  yield inDays(at, 1, 4)
  await talks(at, one)
  yield inDays(at, 1, 4)
  const { inCase, offerId } = await opensCase(at, one, answered ? nowOf(at) : null)
  const { world } = inCase
  world.birthdays.push(...birthdaysOf(at.cast.born, nowOf(at)))
  world.ahead.push(...passagesAhead(at.cast.born, at.cast.kind))
  yield inDays(at, 1, 5)
  await answersOffer(inCase, at.cast.holder, offerId, true)
  await goesTo(inCase, '1.2')
  await goesTo(inCase, '1.3')
  return inCase
}

/** All the cards in turn, each before one is drawn again; each child's life begins with another. */
function* deckOf<Card>({ dice, turn }: Stage, all: readonly Card[]): Generator<Card, never> {
  const first = all[turn % all.length]
  if (first !== undefined) yield first
  for (;;) {
    const left = [...all]
    while (left.length > 0) {
      const [card] = left.splice(dice.between(0, left.length - 1), 1)
      if (card !== undefined) yield card
    }
  }
}

/** The ways of the types that are wanted in this run: one of each type first, so that none is begun with late for another's many. */
const ways = <Way>({ wanted }: Stage, all: Readonly<Record<string, readonly Way[]>>): readonly Way[] => {
  const piles = Object.entries(all).flatMap(([type, each]) => (wanted.has(type) ? [each] : []))
  const most = Math.max(0, ...piles.map(pile => pile.length))
  return Array.from({ length: most }, (_, nth) => piles.flatMap(pile => pile.slice(nth, nth + 1))).flat()
}

/** Case after case about a child; in each one thing after another goes wrong, and is mended. */
async function* withCases(at: Stage, chapters: readonly Chapter[], answered: boolean): Life {
  const deck = deckOf(at, [...chapters, quiet])
  for (;;) {
    const inCase = yield* untilHeld(at, answered)
    for (let left = at.dice.between(4, 12); left > 0; left--) {
      yield inDays(at, 0, 4)
      yield* deck.next().value(inCase)
      yield inDays(at, 1, 6)
      await notes(inCase)
    }
    await closes(inCase)
    yield inDays(at, 10, 60)
  }
}

/** One concern after another about a child, each of which ends there. */
async function* withConcerns(at: Stage): Life {
  const all = ways<Wondering>(at, IN_CONCERNS)
  if (all.length === 0) return
  for (const wondering of deckOf(at, all)) {
    yield* wondering(at)
    yield inDays(at, 3, 20)
  }
}

/** What is lived around a child, from a moment on. */
export async function* lifeOf(at: Stage, { life }: Resident, from: Date): Life {
  yield from
  if (life === 'case') yield* withCases(at, ways<Chapter>(at, IN_CASES), true)
  else if (life === 'new_guardian') yield* withCases(at, ways<Chapter>(at, WITH_NEW_GUARDIAN), false)
  else if (life === 'youth') yield* growsUp(yield* untilHeld(at, true))
  else yield* withConcerns(at)
}
