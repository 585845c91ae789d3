import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Goes to an address from `paths`; `replace` leaves no step for the back button. */
export const useGo = () => {
  const navigate = useNavigate()
  return useCallback(
    (to: string, options?: { replace?: boolean }) => void navigate({ to, replace: options?.replace ?? false }),
    [navigate],
  )
}

/** An id from the address, `useParam('caseId')`; empty when the page has none. */
export const useParam = (
  name:
    | 'caseId'
    | 'concernId'
    | 'meetingId'
    | 'part'
    | 'serviceId'
    | 'employeeId'
    | 'stepId'
    | 'transitionId'
    | 'requestId'
    | 'threadId',
): string => {
  const params: Record<string, string | undefined> = useParams({ strict: false })
  return params[name] ?? ''
}

/** A filter kept in the address bar, so that it survives the back button and can be shared; never anything personal. */
export const useFilter = <V extends string>(
  name: string,
  values: readonly V[],
): [V | undefined, (value: V | undefined) => void] => {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const value = values.find(known => known === search[name])
  const set = useCallback(
    (chosen: V | undefined) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, [name]: chosen }),
        replace: true,
      }),
    [navigate, name],
  )
  return [value, set]
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Which one a page is about, by its random id in the address bar; undefined until somebody chooses. */
export const useChosen = (name: string): [string | undefined, (id: string) => void] => {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const id = search[name]
  const known = typeof id === 'string' && ID.test(id) ? [id] : []
  const [chosen, set] = useFilter(name, known)
  return [chosen, set]
}
