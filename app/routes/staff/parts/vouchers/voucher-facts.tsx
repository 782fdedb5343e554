import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { Price } from '~/ui/content/price'
import { SummaryList } from '~/ui/data/summary-list'
import type { ShownVoucher } from './read-voucher.server'

/** A voucher as the centre sees it. */
export function VoucherFacts({ voucher }: { voucher: ShownVoucher }) {
  const t = useT()
  const { dateLong } = useFormat()
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  return (
    <SummaryList
      title={t('vouchers.change.panel')}
      rows={[
        row('number', t('vouchers.voucher.number'), <b>{voucher.number}</b>),
        row('device', t('vouchers.change.kind'), voucher.device),
        row('state', t('vouchers.pdf.state'), t(`vouchers.status.${voucher.status}`)),
        row('ceiling', t('vouchers.voucher.ceiling'), <Price amountTiyin={voucher.ceilingTiyin} />),
        row('issuedAt', t('vouchers.voucher.issuedAt'), dateLong(voucher.issuedAt)),
        row('validUntil', t('vouchers.voucher.validUntil'), dateLong(voucher.validUntil)),
        ...(voucher.suspendedAt
          ? [row('suspendedAt', t('vouchers.event.voucher.suspended'), dateLong(voucher.suspendedAt))]
          : []),
        ...(voucher.orderNumber ? [row('order', t('vouchers.voucher.order'), voucher.orderNumber)] : []),
      ]}
    />
  )
}
