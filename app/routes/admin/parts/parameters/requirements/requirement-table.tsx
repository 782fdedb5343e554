import type { SellerRequirementCode } from '~/domains/market/schema'
import { useFormat, useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import { Table } from '~/ui/data/table'

interface RequirementRow {
  kind: 'artisan' | 'enterprise'
  code: SellerRequirementCode
  /** `YYYY-MM-DD` */
  from: string
  until: string | null
  state: 'current' | 'planned' | 'over'
}

const tones = { current: 'success', planned: 'info', over: 'neutral' } as const

/** What is asked of both, from when until when. */
export function RequirementTable({ rows }: { rows: readonly RequirementRow[] }) {
  const t = useT()
  const { dateShort } = useFormat()
  if (rows.length === 0) return <p>{t('proofs.rows.none')}</p>
  return (
    <Table
      caption={t('proofs.rows.caption')}
      rows={rows}
      rowKey={({ kind, code, from }) => `${kind} ${code} ${from}`}
      columns={[
        {
          key: 'code',
          label: t('proofs.rows.code'),
          rowHeader: true,
          cell: ({ code }) => t(`proofs.code.${code}`),
        },
        { key: 'kind', label: t('proofs.rows.kind'), cell: ({ kind }) => t(`state.apply.${kind}`) },
        { key: 'from', label: t('proofs.rows.from'), cell: ({ from }) => dateShort(from) },
        {
          key: 'until',
          label: t('proofs.rows.until'),
          cell: ({ until }) => (until ? dateShort(until) : '–'),
        },
        {
          key: 'state',
          label: t('proofs.rows.state'),
          cell: ({ state }) => <Tag tone={tones[state]}>{t(`proofs.rows.states.${state}`)}</Tag>,
        },
      ]}
    />
  )
}
