import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import { ButtonLink } from '~/ui/action/button-link'
import { Card } from '~/ui/content/card'
import { Price } from '~/ui/content/price'
import { Tag } from '~/ui/content/tag'
import { type ShownVoucherStatus, voucherTone } from '../tones'

export interface VoucherCardProps {
  voucher: {
    id: string
    number: string
    device: string
    /** Whom the device is for; null when that is the holder. */
    beneficiary: { family: string; given: string; patronymic: string | null } | null
    ceilingTiyin: string
    status: ShownVoucherStatus
    validUntil: string
    /** Days left when they are few; null otherwise. */
    endsIn: number | null
    order: { id: string; status: DeviceOrderStatus } | null
  }
}

/** A voucher in the wallet: what it is for, what it covers, and what to do next. */
export function VoucherCard({ voucher }: VoucherCardProps) {
  const t = useT()
  const here = useHere()
  const { dateLong, personName } = useFormat()
  const { id, order, status, endsIn } = voucher
  const next =
    status === 'issued'
      ? { href: here(`/vouchers/${id}/offers`), label: t('vouchers.action.chooseMaker') }
      : order
        ? { href: here(`/vouchers/orders/${order.id}`), label: t('vouchers.action.openOrder') }
        : null
  return (
    <Card
      level={2}
      icon="voucher"
      title={<a href={here(`/vouchers/${id}`)}>{voucher.device}</a>}
      actions={
        next && (
          <ButtonLink
            href={next.href}
            look={status === 'redeemed' ? 'secondary' : 'primary'}
            hiddenText={voucher.device}
          >
            {next.label}
          </ButtonLink>
        )
      }
    >
      <p>
        <Tag tone={voucherTone[status]}>{t(`vouchers.status.${status}`)}</Tag>{' '}
        {endsIn !== null && <Tag tone="warning">{t('vouchers.wallet.endsIn', { count: endsIn })}</Tag>}
      </p>
      {voucher.beneficiary && <p>{t('vouchers.wallet.for', { name: personName(voucher.beneficiary) })}</p>}
      <p>
        <Price amountTiyin={voucher.ceilingTiyin} note={t('vouchers.wallet.upTo')} />
      </p>
      <p>{t('vouchers.wallet.number', { number: voucher.number })}</p>
      {(status === 'issued' || status === 'held') && (
        <p>{t('vouchers.wallet.validUntil', { date: dateLong(voucher.validUntil) })}</p>
      )}
      <p className="text-muted">
        {order ? t(`vouchers.next.${order.status}`) : t(`vouchers.about.${status}`)}
      </p>
    </Card>
  )
}
