import { CsvError, parse } from 'csv-parse/sync'

/** A line of a table: its number in the file, and its cells by the head of their column, trimmed and in lower case. */
export interface CsvLine {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}
export interface Csv {
  readonly heads: readonly string[]
  readonly lines: readonly CsvLine[]
}

interface Parsed {
  readonly record: Record<string, string>
  readonly info: { readonly lines: number }
}

const headOf = (head: string) => head.trim().toLowerCase()

/** Reads a table as spreadsheets save it (semicolon, comma or tab, with or without BOM); undefined when it is none. */
export function readCsv(text: string): Csv | undefined {
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = [';', '\t', ','].find(one => first.includes(one)) ?? ';'
  let heads: string[] = []
  const columns = (row: string[]) => (heads = row.map(headOf))
  const options = {
    delimiter,
    bom: true,
    columns,
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
  }
  try {
    const parsed = parse(text, options) as unknown as readonly Parsed[]
    const lines = parsed.map(({ record, info }) => ({ line: info.lines, cells: { ...record } }))
    return { heads, lines: lines.filter(({ cells }) => Object.values(cells).some(cell => cell !== '')) }
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}
