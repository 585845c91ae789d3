import { useState } from 'react'
import { useRead } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { week } from '../../api.ts'

export type Week = ReplyOf<typeof week>
export type WeekItem = Week['items'][number]

/** The week that is looked at: this one, until the reader goes to another. */
export function useWeek() {
  const [day, setDay] = useState<string>()
  const read = useRead(week, day === undefined ? {} : { day })
  const { data } = read
  return { read, before: () => setDay(data?.earlier), after: () => setDay(data?.later) }
}

/** Things of a day that are in each other's way stand together; the others alone. */
export interface Together {
  readonly items: readonly WeekItem[]
  /** Who cannot be at two places; undefined where all goes well. */
  readonly who: 'reader' | 'child' | undefined
}

/** The things of a day, those at the same time together, in the order of time. */
export function togetherOn({ items, clashes }: Pick<Week, 'items' | 'clashes'>, on: string): readonly Together[] {
  const groups: { at: number[]; who: Together['who'] }[] = []
  for (const [at, item] of items.entries()) {
    if (item.on !== on) continue
    const with_ = clashes.filter(({ first, second }) => second === at || first === at)
    const group = groups.find(one => with_.some(({ first }) => one.at.includes(first)))
    if (!group) groups.push({ at: [at], who: with_[0]?.who })
    else {
      group.at.push(at)
      if (with_.some(one => one.who === 'reader')) group.who = 'reader'
    }
  }
  return groups.map(({ at, who }) => ({ items: at.flatMap(one => items[one] ?? []), who }))
}
