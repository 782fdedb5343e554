import type { SerializeFrom } from '@remix-run/node'
import type { CaseFilter, CaseRow } from '~/domains/cases/index.server'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Pagination } from '~/ui/data/pagination'
import { type Sorting, Table } from '~/ui/data/table'
import { isPickable, useQueueColumns } from './queue-columns'

interface QueueRowsProps {
  rows: readonly (SerializeFrom<CaseRow> & { service: string })[]
  filter: CaseFilter
  isSearch: boolean
  isNarrowed: boolean
  page: number
  pageCount: number
  total: number
  hrefOf: (page: number) => string
  sorting: Sorting
  /** As many closed cases as are counted, where there are more; null otherwise. */
  lastClosed: number | null
  /** Where ticked cases are given to somebody; null for who may not. */
  assignHref: string | null
}

/** The cases of a tab, or why there are none. */
export function QueueRows(props: QueueRowsProps) {
  const { rows, filter, isSearch, isNarrowed, assignHref, lastClosed, sorting, ...pages } = props
  const t = useT()
  const { number } = useFormat()
  const mayPick = assignHref !== null && rows.some(isPickable)
  const columns = useQueueColumns({ mayPick })
  if (rows.length === 0) {
    const text = isSearch
      ? 'staff.queue.nothingFoundText'
      : isNarrowed
        ? 'staff.queue.nothingOfService'
        : (`staff.queue.emptyText.${filter}` as const)
    return (
      <EmptyState
        icon="checkCircle"
        title={t(isSearch || isNarrowed ? 'staff.queue.nothingFound' : 'staff.queue.empty')}
        text={t(text)}
      />
    )
  }
  const table = (
    <Table
      caption={t(`staff.filter.${filter}`)}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sorting={sorting}
    />
  )
  return (
    <>
      {mayPick ? (
        <PostForm method="get" action={assignHref}>
          {table}
          <Button look="secondary">{t('staff.queue.assignPicked')}</Button>
        </PostForm>
      ) : (
        table
      )}
      <Pagination page={pages.page} pageCount={pages.pageCount} total={pages.total} hrefOf={pages.hrefOf} />
      {lastClosed && <p>{t('staff.queue.lastClosed', { shown: number(lastClosed) })}</p>}
    </>
  )
}
