import { ListPages } from './list-pages'
import { type Listing, sortHref } from './listing'
import { Table, type TableProps } from './table'
import { UnknownSort } from './unknown-sort'

/**
 * A table that grows: one page of its rows, how many there are, and the ways to the others. Columns marked `sorts` have
 * a link in their head.
 */
export function ListTable<Row>({ list, ...table }: TableProps<Row> & { list: Listing }) {
  const { by, descending } = list
  const named = list.of && typeof table.caption === 'string' ? table.caption : undefined
  return (
    <>
      <UnknownSort list={list} />
      <Table {...table} sorting={{ by, descending, hrefOf: (key) => sortHref(list, key) }} />
      <ListPages list={list} of={named} />
    </>
  )
}
