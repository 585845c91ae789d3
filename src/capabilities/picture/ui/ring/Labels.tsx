import type { Label } from '../../label-rules.ts'

/** The names that there is room for; on a phone the numbers stand alone, and the table has the names. */
export const Labels = ({ labels, turn }: { labels: readonly Label[]; turn: number }) => (
  <g aria-hidden="true" className="s-ring-labels">
    {labels.map(({ id, lines, x, y, width }) =>
      lines.map((line, at) => (
        <text key={`${id}${line}`} x={(x + width / 2) * turn} y={y + 11 + at * 14} textAnchor="middle">
          {line}
        </text>
      )),
    )}
  </g>
)
