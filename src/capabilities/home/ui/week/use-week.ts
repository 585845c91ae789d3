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
