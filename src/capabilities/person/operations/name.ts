/** Somebody's full name; a child by the name that it uses. */
export const nameOf = (one: {
  readonly givenName: string
  readonly familyName: string
  readonly preferredName?: string | null
}): string => `${one.preferredName ?? one.givenName} ${one.familyName}`
