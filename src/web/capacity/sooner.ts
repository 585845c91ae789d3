import type { SaidCapacity } from './use-capacity-words.ts'

/** A service that can be chosen; without capacity where it has said nothing. */
export interface Choosable {
  readonly id: string
  readonly name: string
  readonly capacity: SaidCapacity | null
}

const MOST = 3
const LAST = Number.MAX_SAFE_INTEGER

/** How long one waits, in weeks: nobody knows how long where a service is full. */
const wait = ({ taking, waitingWeeks }: SaidCapacity): number =>
  taking === 'yes' ? 0 : taking === 'waiting' ? (waitingWeeks ?? LAST) : LAST

/**
 * The services that offer some of the same as the chosen one and have said lately that they take somebody sooner; who
 * takes somebody first comes first. None where the chosen one has said nothing: nobody knows then what would be sooner.
 */
export function sooner(chosen: Choosable, among: readonly Choosable[]): Choosable[] {
  const { capacity } = chosen
  if (capacity === null) return []
  return among
    .flatMap(one => {
      const said = one.capacity
      if (one.id === chosen.id || said === null || said.isStale) return []
      if (wait(said) >= wait(capacity) || !said.offers.some(offer => capacity.offers.includes(offer))) return []
      return [{ one, weeks: wait(said) }]
    })
    .toSorted((a, b) => a.weeks - b.weeks || a.one.name.localeCompare(b.one.name, 'nb'))
    .slice(0, MOST)
    .map(({ one }) => one)
}
