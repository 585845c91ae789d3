import type { Stored } from './block-draft.ts'

/** What stands in a block: own words, and what was taken from the plan. */
export const Said = ({ block }: { block: Pick<Stored, 'words' | 'lines'> }) => (
  <>
    {block.words ? block.words.split('\n').map((line, at) => <p key={`${at} ${line}`}>{line}</p>) : null}
    {block.lines.length > 0 ? (
      <ul>
        {block.lines.map(({ kind, id, text }) => (
          <li key={`${kind} ${id}`}>{kind === 'voice' ? `«${text}»` : text}</li>
        ))}
      </ul>
    ) : null}
  </>
)
