import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { StandStatus } from '~/ui/market/stand-status'

interface DecidedStand {
  id: string
  sellerId: string
  name: string
  place: number | null
  status: 'asked' | 'given' | 'refused' | 'withdrawn'
  reason: string | null
}

/** Stands that were answered, or taken back. */
export function StandTable({ rows, list }: { rows: readonly DecidedStand[]; list: Listing }) {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  return (
    <ListTable
      caption={t('fairs.stands.title')}
      rows={rows}
      list={list}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'place',
          label: t('fairs.stands.number'),
          sorts: true,
          cell: ({ place }) => (place === null ? '–' : number(place)),
        },
        {
          key: 'name',
          label: t('fairs.stands.seller'),
          sorts: true,
          rowHeader: true,
          cell: ({ sellerId, name }) => (
            <a className="inline-flex min-h-11 items-center" href={here(`/admin/sellers/${sellerId}`)}>
              {name}
            </a>
          ),
        },
        {
          key: 'status',
          label: t('fairs.desk.status'),
          cell: ({ status, reason }) => (
            <>
              <StandStatus status={status} />
              {reason && <p>{reason}</p>}
            </>
          ),
        },
      ]}
    />
  )
}
