import type { Figure, Total } from './figures.ts'

const shown = (hours: number | null) => (hours === null ? '–' : `${hours} h`)
const HEAD = ['gap', 'injected', 'found', 'missed', 'false', 'to shown (middle)']
const cells = (one: Figure | Total): readonly string[] => [
  'type' in one ? one.type : 'all',
  ...[one.injected, one.found, one.missed, one.false].map(String),
  shown(one.medianHoursToShown),
]

/** The figures as a table to read. */
export function tableOf(figures: readonly Figure[], total: Total): string {
  const rows = [HEAD, ...figures.map(cells), cells(total)]
  const widths = HEAD.map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  const more = [
    `${total.explained} more were shown that nobody injected and that the book explains; ${total.unshown} it knows of were not shown in time.`,
    `The longest from a gap opening until it was shown: ${shown(total.mostHoursToShown)}.`,
    ...total.notSimulated.map(({ type, shown: times }) => `${type}: not simulated (shown ${times} times)`),
  ]
  return `${[...rows.map(line), ...more].join('\n')}\n`
}

/** The same as lines of JSON. */
export const linesOf = (figures: readonly Figure[], total: Total): string => {
  const others = total.notSimulated.map(one => ({ ...one, notSimulated: true }))
  return [...figures, ...others, total].map(one => `${JSON.stringify(one)}\n`).join('')
}
