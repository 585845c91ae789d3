import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keyOf } from './contract.ts'
import type { Contract, InputOf, ReplyOf } from './contract.ts'
import { troubleFrom } from './trouble.ts'
import type { Trouble } from './trouble.ts'

/** What a screen reads: on its way, there, or why not. Give it to `<Shown of={…}>`. */
export interface Read<Reply> {
  readonly data: Reply | undefined
  /** Set when there is nothing to show. */
  readonly trouble: Trouble | undefined
  /** Fetching anew while the old is shown. */
  readonly fetching: boolean
  readonly again: () => void
}

/** Reads by a contract of a capability's `api.ts`. The answer is kept while the screen lives and fetched anew after a write. */
export const useRead = <C extends Contract>(
  contract: C,
  input: InputOf<C>,
  options: { when?: boolean } = {},
): Read<ReplyOf<C>> => {
  const query = useQuery<ReplyOf<C>>({
    queryKey: keyOf(contract, input),
    queryFn: ({ signal }) => call(contract, input, { signal }),
    enabled: options.when ?? true,
  })
  return {
    data: query.data,
    trouble: query.data === undefined && query.error ? troubleFrom(query.error) : undefined,
    fetching: query.isFetching,
    again: () => void query.refetch(),
  }
}
