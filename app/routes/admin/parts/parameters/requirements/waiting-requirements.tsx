import type { SellerRequirementCode } from '~/domains/market/schema'
import { useFormat, useT } from '~/i18n/react'
import type { ShownText } from '~/i18n/show-in-script'
import { WaitingChanges } from '../waiting-changes'

interface WaitingRequirement {
  id: string
  act: 'begin' | 'end'
  kind: 'artisan' | 'enterprise'
  code: SellerRequirementCode
  /** `YYYY-MM-DD` */
  day: string
  source: ShownText
  /** Prepared by the reader, so that somebody else confirms it. */
  isOwn: boolean
}

/** What waits for a second administrator. */
export function WaitingRequirements({ waiting }: { waiting: readonly WaitingRequirement[] }) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <WaitingChanges
      waiting={waiting.map(({ id, act, kind, code, day, source, isOwn }) => ({
        ...{ id, isOwn },
        rows: [
          { key: 'kind', label: t('proofs.rows.kind'), value: t(`state.apply.${kind}`) },
          { key: 'code', label: t('proofs.rows.code'), value: t(`proofs.code.${code}`) },
          {
            key: 'what',
            label: t('proofs.rows.act'),
            value: t(`proofs.rows.what.${act}`, { date: dateLong(day) }),
          },
          {
            key: 'source',
            label: t('admin.holidays.source'),
            value: <span lang={source.lang}>{source.text}</span>,
          },
        ],
      }))}
    />
  )
}
