import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { type Column, Table } from '~/ui/data/table'
import type { CentreRow } from './centre-row'

export interface CentreTableProps {
  caption: string
  centres: readonly CentreRow[]
  /** With the region, when centres of several are listed. */
  showRegion: boolean
}

export function CentreTable({ caption, centres, showRegion }: CentreTableProps) {
  const t = useT()
  const here = useHere()
  const { phone } = useFormat()
  const region: Column<CentreRow> = {
    key: 'region',
    label: t('public.centre.region'),
    cell: (centre) => centre.region,
  }
  return (
    <Table
      caption={caption}
      captionHidden
      rows={centres}
      rowKey={(centre) => centre.code}
      columns={[
        {
          key: 'name',
          label: t('public.centres.name'),
          rowHeader: true,
          cell: (centre) => <a href={here(`/centres/${centre.code}`)}>{centre.name}</a>,
        },
        ...(showRegion ? [region] : []),
        { key: 'address', label: t('public.centres.address'), cell: (centre) => centre.address },
        {
          key: 'phone',
          label: t('public.centres.phone'),
          cell: (centre) => (
            <a className="in-one-piece" href={`tel:+${centre.phone}`}>
              {phone(centre.phone)}
            </a>
          ),
        },
        {
          key: 'hours',
          label: t('public.centres.hours'),
          cell: (centre) => t('public.centres.hoursShort', { from: centre.opensAt, to: centre.closesAt }),
        },
      ]}
    />
  )
}
