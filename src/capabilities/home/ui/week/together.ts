import type { Week, WeekItem } from './use-week.ts'

type Who = Week['clashes'][number]['who']

/** Things of a day that are in each other's way stand together; the others alone. */
export interface Together {
  readonly items: readonly WeekItem[]
  /** Who cannot be at two places; undefined where all goes well. */
  readonly who: Who | undefined
}

/** What is surest is said. */
const SUREST: readonly Who[] = ['reader', 'child', 'maybe']

/** The things of a day, those at the same time together, in the order of time. */
export function togetherOn({ items, clashes }: Pick<Week, 'items' | 'clashes'>, on: string): readonly Together[] {
  let groups: number[][] = []
  for (const [at, item] of items.entries()) {
    if (item.on !== on) continue
    const touched = new Set(clashes.flatMap(({ first, second }) => (second === at ? [first] : [])))
    const [mine, others] = [groups.filter(has(touched)), groups.filter(one => !has(touched)(one))]
    groups = mine.length === 0 ? [...groups, [at]] : [...others, [...mine.flat(), at].toSorted((a, b) => a - b)]
  }
  return groups
    .toSorted(([a = 0], [b = 0]) => a - b)
    .map(group => ({
      items: group.flatMap(at => items[at] ?? []),
      who: SUREST.find(who => clashes.some(one => one.who === who && group.includes(one.second))),
    }))
}

const has = (wanted: ReadonlySet<number>) => (group: readonly number[]) => group.some(at => wanted.has(at))
