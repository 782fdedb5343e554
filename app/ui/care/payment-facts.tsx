import { useFormat, useT } from '~/i18n/react'
import { Tag } from '../content/tag'
import type { Tone } from '../content/tone'
import { SummaryList } from '../data/summary-list'

/** A month of an award as it went to the bank. */
export interface ShownPayment {
  id: string
  /** `YYYY-MM-DD` */
  month: string
  amountTiyin: string
  deductedTiyin: string
  status: 'prepared' | 'sent' | 'paid' | 'refused' | 'withdrawn' | 'returned'
  /** An instant; null until the bank answered. */
  answeredAt: string | null
}

const tones: Partial<Record<ShownPayment['status'], Tone>> = {
  paid: 'success',
  refused: 'warning',
  returned: 'warning',
}

/** What was paid of an award so far, month by month, and what the bank could not pay. */
export function PaymentFacts({ of }: { of: readonly ShownPayment[] }) {
  const t = useT()
  const { dateShort, money, month } = useFormat()
  if (of.length === 0) return <p>{t('care.payments.none')}</p>
  return (
    <SummaryList
      title={t('care.payments.title')}
      rows={of.map((one) => ({
        key: one.id,
        label: month(one.month),
        value: (
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>{money(one.amountTiyin)}</span>
            <Tag tone={tones[one.status] ?? 'neutral'}>{t(`care.pay.transfer.${one.status}`)}</Tag>
            {one.answeredAt && <span>{dateShort(one.answeredAt)}</span>}
            {one.deductedTiyin !== '0' && (
              <span>{t('care.payments.kept', { amount: money(one.deductedTiyin) })}</span>
            )}
          </span>
        ),
      }))}
    />
  )
}
