import { useQueryClient } from '@tanstack/react-query'

/** Fetches anew what is on the screen: after a choice to let stand what somebody else has saved. */
export const useAgain = () => {
  const queries = useQueryClient()
  return () => void queries.invalidateQueries()
}
