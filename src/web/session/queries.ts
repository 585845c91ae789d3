import { QueryClient } from '@tanstack/react-query'
import type { NetworkMode } from '@tanstack/react-query'
import { troubleFrom } from '../call/trouble.ts'

/**
 * What has been read is shown again at once for half a minute. Nothing is fetched merely because somebody looks back at
 * the window: every read stands in the trail that the family sees. By `always` nothing waits for the network: it is done now, or not at all.
 */
export const newQueries = (networkMode: NetworkMode = 'online') =>
  new QueryClient({
    defaultOptions: {
      mutations: { networkMode },
      queries: {
        networkMode,
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (times, error) => times < 2 && ['offline', 'broken'].includes(troubleFrom(error).kind),
      },
    },
  })
