import { useRead } from '../../../../web/call/index.ts'
import type { Read, ReplyOf } from '../../../../web/call/index.ts'
import { useFilter } from '../../../../web/paths/index.ts'
import { home } from '../../api.ts'

export type Home = ReplyOf<typeof home>
export type ChildHome = NonNullable<Home['child']>

/** Which child the page is about stands in the address, as a random id; the first one until somebody chooses. */
export const useHome = (): { read: Read<Home>; choose: (caseId: string) => void } => {
  const first = useRead(home, {})
  const ids = first.data?.children.map(one => one.caseId) ?? []
  const [chosen, choose] = useFilter('barn', ids)
  const isFirst = chosen === undefined || chosen === first.data?.child?.caseId
  const other = useRead(home, { caseId: chosen ?? '' }, { when: !isFirst })
  return { read: isFirst ? first : other, choose }
}
