import { useFormat, useT } from '~/i18n/react'
import type { PaymentPurpose, PaymentStatus } from '~/platform/prisma/enums'
import { SummaryList, type SummaryRow } from '~/ui/data/summary-list'

interface MatterPaymentProps {
  /** Null when the money is of no payment of ours. */
  payment: {
    id: string
    purpose: PaymentPurpose
    amountTiyin: string
    status: PaymentStatus
    paidAt: string | null
    /** Null where the order never came about. */
    order: string | null
  } | null
  /** The provider's number of the dispute, refund, payout or payment. */
  thing: string
}

/** What the money was for, by the numbers that people know. */
export function MatterPayment({ payment, thing }: MatterPaymentProps) {
  const t = useT()
  const { money, dateTime } = useFormat()
  const ours: SummaryRow[] = payment
    ? [
        {
          key: 'payment',
          label: t('finance.payments.id'),
          value: <span className="break-all">{payment.id.slice(-12)}</span>,
        },
        {
          key: 'purpose',
          label: t('finance.payments.purpose'),
          value: t(`payments.purpose.${payment.purpose}`),
        },
        { key: 'order', label: t('finance.matters.order'), value: payment.order ?? '–' },
        { key: 'asked', label: t('finance.matters.asked'), value: money(payment.amountTiyin) },
        { key: 'status', label: t('finance.matters.status'), value: t(`payments.status.${payment.status}`) },
        {
          key: 'paidAt',
          label: t('finance.payments.paidAt'),
          value: payment.paidAt ? dateTime(payment.paidAt) : t('finance.payments.notPaid'),
        },
      ]
    : [{ key: 'none', label: t('finance.matters.order'), value: t('finance.matters.noPayment') }]
  return (
    <SummaryList
      title={t('finance.matters.payment')}
      rows={[
        ...ours,
        {
          key: 'thing',
          label: t('finance.matters.thing'),
          value: <span className="break-all">{thing}</span>,
        },
      ]}
    />
  )
}
