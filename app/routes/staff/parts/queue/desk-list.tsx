import type { ReactNode } from 'react'
import { Frame, useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import type { Column } from '~/ui/data/table'
import { Tabs } from '~/ui/data/tabs'

interface DeskListProps<Row> {
  /** Where it stands, without the language. */
  path: string
  words: { title: string; lead: string; open: string; closed: string; empty: string; emptyText: string }
  /** What begins a new one; absent where nobody begins one here. */
  act?: ReactNode
  listing: {
    /** What waits, not what is over. */
    isOpen: boolean
    openTotal: number
    list: Listing
  }
  rows: readonly Row[]
  columns: readonly Column<Row>[]
}

/** What waits for a centre to decide, what is due first; and what is over. */
export function DeskList<Row extends { id: string }>(props: DeskListProps<Row>) {
  const t = useT()
  const here = useHere()
  const { path, words, act, rows, columns } = props
  const { isOpen, openTotal, list } = props.listing
  const crumbs = [{ label: t('staff.queue.title'), href: here('/staff') }, { label: words.title }]
  return (
    <Frame width="wide" crumbs={crumbs}>
      <Heading level={1} size="l">
        {words.title}
      </Heading>
      <p className="max-w-2xl">{words.lead}</p>
      {act && <p>{act}</p>}
      <Tabs
        label={t('claims.column.state')}
        tabs={[
          { href: here(path), label: words.open, current: isOpen, count: openTotal },
          { href: here(`${path}?show=closed`), label: words.closed, current: !isOpen },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState icon="checkCircle" title={words.empty} text={words.emptyText} />
      ) : (
        <ListTable
          list={list}
          caption={words.title}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={columns}
        />
      )}
    </Frame>
  )
}
