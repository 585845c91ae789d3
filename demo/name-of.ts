/** A full name in two parts, as it is written down. */
export const nameOf = (name: string) => {
  const parts = name.split(' ')
  return { given_name: parts.slice(0, -1).join(' '), family_name: parts.at(-1) ?? '' }
}
