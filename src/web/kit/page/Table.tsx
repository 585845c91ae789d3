import type { Key, ReactNode } from 'react'
import './table.css'

export interface Column<Row> {
  head: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end. */
  number?: boolean | undefined
}
interface TableProps<Row> {
  /** What the table is about; for screen readers unless `captionSeen`. */
  caption: string
  captionSeen?: boolean | undefined
  rows: readonly Row[]
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => Key
}

/** A table; on a phone each row becomes a card with its column names. */
export const Table = <Row,>({ caption, captionSeen, rows, columns, rowKey }: TableProps<Row>) => (
  <table className="s-table">
    <caption className={captionSeen ? undefined : 's-unseen'}>{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ head, number }) => (
          <th key={head} scope="col" data-number={number || undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        <tr key={rowKey(row)}>
          {columns.map(({ head, cell, number }, at) =>
            at === 0 ? (
              <th key={head} scope="row">
                {cell(row)}
              </th>
            ) : (
              <td key={head} data-label={head} data-number={number || undefined}>
                {cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
