import './spor.css'

interface SayNowProps {
  /** Three sentences: what has been, what is now, what comes. */
  lines: readonly { tag: string; text: string; at: 'done' | 'now' | 'next' }[]
}

/** *Dette skjer nå*, in three sentences along the track. */
export const SayNow = ({ lines }: SayNowProps) => (
  <ol className="s-say">
    {lines.map(({ tag, text, at }) => (
      <li key={text} data-at={at}>
        <span>{tag}</span>
        {text}
      </li>
    ))}
  </ol>
)
