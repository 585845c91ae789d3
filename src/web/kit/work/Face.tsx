import './child-header.css'

/** Two letters of a name in a ring, for two words one of each; nobody's photo. The name itself always stands beside it. */
export const Face = ({
  name,
  size,
  holds,
}: {
  name: string
  size?: 'large' | undefined
  holds?: boolean | undefined
}) => (
  <span className="s-face" data-size={size} data-holds={holds || undefined} aria-hidden="true">
    {lettersOf(name)}
  </span>
)

const lettersOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const [first] = words
  const last = words.length > 1 ? words.at(-1) : undefined
  return last ? `${first?.[0] ?? ''}${last[0] ?? ''}`.toUpperCase() : (first ?? '').slice(0, 2)
}
