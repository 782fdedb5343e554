import { type Listing, pageHref } from './listing'
import { Pagination } from './pagination'

/** The ways to the other pages of a list, under its rows. */
export function ListPages({ list, of }: { list: Listing; of?: string | undefined }) {
  const { page, pageCount, total } = list
  return (
    <Pagination page={page} pageCount={pageCount} total={total} hrefOf={(to) => pageHref(list, to)} of={of} />
  )
}
