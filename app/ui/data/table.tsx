import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  /** Also stands before the cell when rows become cards on narrow pages. */
  label: string
  cell: (row: Row) => ReactNode
  /** Numbers and money align at the end. */
  numeric?: boolean
  /** Names the row; one column of a table. */
  rowHeader?: boolean
  /** What stands in the last row. */
  total?: ReactNode
}

export interface TableProps<Row> {
  caption: ReactNode
  /** When a heading just above says the same. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** Below 44rem every row is a card with the column's label before each value. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table className="data-table">
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, numeric }) => (
            <th key={key} scope="col" className={numeric ? 'numeric' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} content={column.cell(row)} />
            ))}
          </tr>
        ))}
      </tbody>
      {columns.some(({ total }) => total !== undefined) && (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <Cell key={column.key} column={column} content={column.total} />
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function Cell<Row>({ column, content }: { column: Column<Row>; content: ReactNode }) {
  const className = column.numeric ? 'numeric' : undefined
  // One box, so that on a card the label stands beside all of it. An empty cell stays empty, and is no line there.
  const isEmpty = content === undefined || content === null || content === false || content === ''
  const shown = isEmpty ? null : <div>{content}</div>
  return column.rowHeader ? (
    <th scope="row" className={className}>
      {shown}
    </th>
  ) : (
    <td className={className} data-label={column.label}>
      {shown}
    </td>
  )
}
