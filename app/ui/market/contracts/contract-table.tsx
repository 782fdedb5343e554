import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '../../content/free-text'
import { Name } from '../../content/name'
import { ListTable } from '../../data/list-table'
import type { Listing } from '../../data/listing'
import { ContractStatus } from './contract-status'

export interface ContractTableRow {
  id: string
  number: string
  title: string
  /** The other side, as it is called. */
  other: string
  total: string
  status: 'drafting' | 'agreed' | 'running' | 'ended' | 'completed'
  createdAt: string
}

/** Contracts of one side: those that go on first. */
export function ContractTable({
  list,
  rows,
  hrefOf,
}: {
  list: Listing
  rows: readonly ContractTableRow[]
  hrefOf: (id: string) => string
}) {
  const t = useT()
  const { dateShort } = useFormat()
  return (
    <ListTable
      list={list}
      caption={t('contracts.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          label: t('contracts.list.number'),
          rowHeader: true,
          cell: ({ id, number }) => (
            <a className="inline-flex min-h-11 items-center" href={hrefOf(id)}>
              {number}
            </a>
          ),
        },
        { key: 'title', label: t('requests.list.what'), cell: ({ title }) => <FreeText of={title} /> },
        { key: 'other', label: t('contracts.list.with'), cell: ({ other }) => <Name of={other} /> },
        { key: 'total', label: t('contracts.fact.total'), numeric: true, cell: ({ total }) => total },
        { key: 'created', label: t('contracts.list.made'), cell: ({ createdAt }) => dateShort(createdAt) },
        {
          key: 'state',
          label: t('requests.list.state'),
          cell: ({ status }) => <ContractStatus status={status} />,
        },
      ]}
    />
  )
}
