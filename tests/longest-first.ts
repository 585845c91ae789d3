import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** The files that take longest, the longest first: whoever begins with them does not wait for one of them alone at the end. */
const LONGEST = [
  'story-1.journey',
  'story-4.journey',
  'child.journey',
  'leaks.journey',
  'story-7.journey',
  'own-words.journey',
  'disclosure.journey',
  'sideways.journey',
  'story-8.journey',
  'no-word-lost.journey',
  'persons.journey',
  'disagreement.journey',
  'demo/veikryss.slice',
  'baton/race.slice',
  'attacks/leaks.slice',
  'attacks/operations.slice',
  'outbox/deliver.slice',
  'own-word/trace.slice',
  'simulate/simulate.slice',
  'attacks/rotate-key',
  'access/matrix',
  'attacks/crash',
  'attacks/retention',
]
const placeOf = ({ moduleId }: TestSpecification) => {
  const place = LONGEST.findIndex(name => moduleId.includes(`${name}.test`))
  return place < 0 ? LONGEST.length : place
}

/** Vitest's own order, in which large files come first where nothing is known of their time, with those that are known before all. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}
