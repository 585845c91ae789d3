import { useState } from 'react'
import { useRead } from '../../../web/call/index.ts'
import type { Read, ReplyOf } from '../../../web/call/index.ts'
import { useChosen } from '../../../web/paths/index.ts'
import { home } from '../api.ts'

export type Home = ReplyOf<typeof home>
export type ChildHome = NonNullable<Home['child']>
export type CaseHome = NonNullable<ChildHome['inCase']>
export type Heard = ChildHome['heard'][number]

interface OwnHome {
  readonly read: Read<Home>
  /** The children as last read: the choice stands still while another child is fetched. */
  readonly children: Home['children']
  readonly chosen: string | undefined
  readonly choose: (childId: string) => void
}

/**
 * Which child the page is about stands in the address of every page (`?barn=`), as a random id; the first one until
 * somebody chooses, and where the address names a child that one does not see.
 */
export const useHome = (): OwnHome => {
  const [chosen, choose] = useChosen('barn')
  const asked = useRead(home, { childId: chosen ?? '' }, { when: chosen !== undefined })
  const isFirst = chosen === undefined || asked.trouble?.kind === 'hidden'
  const first = useRead(home, {}, { when: isFirst })
  const read = isFirst ? first : asked
  const [children, keep] = useState<Home['children']>([])
  if (read.data && read.data.children !== children) keep(read.data.children)
  return { read, children, chosen: isFirst ? read.data?.child?.id : chosen, choose }
}
