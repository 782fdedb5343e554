import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { VisuallyHidden } from '../content/visually-hidden'

export interface Column<Row> {
  key: string
  /** Also stands before the cell when rows become cards on narrow pages. */
  label: string
  cell: (row: Row) => ReactNode
  /** What stands in it says what it is: the head is for ears alone. */
  labelHidden?: boolean
  /** Numbers and money align at the end. */
  numeric?: boolean
  /** Names the row; one column of a table. */
  rowHeader?: boolean
  /** What stands in the last row. */
  total?: ReactNode
  /** Rows can be put in the order of this column. */
  sorts?: boolean
}

export interface Sorting {
  /** Key of the column; null for another order. */
  by: string | null
  descending: boolean
  hrefOf: (key: string) => string
}

export interface TableProps<Row> {
  caption: ReactNode
  /** When a heading just above says the same. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** How rows are sorted, and where they are sorted otherwise. */
  sorting?: Sorting
}

/** Below 44rem every row is a card with the column's label before each value. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, sorting }: TableProps<Row>) {
  const t = useT()
  const hasSorts = sorting && columns.some(({ sorts }) => sorts)
  return (
    <table className="data-table">
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead className={hasSorts ? 'sorts' : undefined}>
        <tr data-sort-by={hasSorts ? t('ui.table.sortBy') : undefined}>
          {columns.map((column) => (
            <Head key={column.key} column={column} sorting={sorting} />
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

function Head<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) {
  const { key, label, labelHidden, numeric, sorts } = column
  const className = numeric ? 'numeric' : undefined
  if (!sorting || !sorts) {
    return (
      <th scope="col" className={className}>
        {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </th>
    )
  }
  const isBy = sorting.by === key
  return (
    <th
      scope="col"
      className={className}
      data-sorts
      aria-sort={isBy ? (sorting.descending ? 'descending' : 'ascending') : undefined}
    >
      <a href={sorting.hrefOf(key)}>
        {label}
        {isBy && <span aria-hidden="true">{sorting.descending ? ' ▾' : ' ▴'}</span>}
      </a>
    </th>
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
