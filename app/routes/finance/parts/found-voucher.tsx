import { useFormat, useT } from '~/i18n/react'
import type { DeviceOrderStatus, VoucherStatus } from '~/platform/prisma/enums'
import { ButtonGroup } from '~/ui/action/button-group'
import { PrintButton } from '~/ui/action/print-button'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { SummaryList } from '~/ui/data/summary-list'
import { Table } from '~/ui/data/table'
import { type StoryLineView, VoucherStory } from '~/ui/vouchers/voucher-story'

export interface FoundVoucherProps {
  voucher: {
    number: string
    device: string
    /** Null when it is not known. */
    centre: string | null
    status: VoucherStatus
    ceilingTiyin: string
    balanceTiyin: string
    issuedAt: string
    validUntil: string
    orders: {
      id: string
      number: string
      makerName: string
      status: DeviceOrderStatus
      voucherPartTiyin: string
      topUpTiyin: string
      placedAt: string
    }[]
    story: readonly StoryLineView[]
  }
}

/** A voucher as the money staff see it: amounts and states, no person. */
export function FoundVoucher({ voucher }: FoundVoucherProps) {
  const t = useT()
  const { dateLong, dateShort, money } = useFormat()
  return (
    <>
      <SummaryList
        title={voucher.number}
        rows={[
          { key: 'device', label: t('finance.voucher.device'), value: voucher.device },
          ...(voucher.centre
            ? [{ key: 'centre', label: t('finance.voucher.centre'), value: voucher.centre }]
            : []),
          {
            key: 'status',
            label: t('finance.voucher.status'),
            value: t(`vouchers.status.${voucher.status}`),
          },
          { key: 'ceiling', label: t('finance.voucher.ceiling'), value: money(voucher.ceilingTiyin) },
          { key: 'balance', label: t('finance.voucher.balance'), value: money(voucher.balanceTiyin) },
          { key: 'issued', label: t('finance.voucher.issuedAt'), value: dateLong(voucher.issuedAt) },
          { key: 'until', label: t('finance.voucher.validUntil'), value: dateLong(voucher.validUntil) },
        ]}
      />
      {voucher.orders.length > 0 && (
        <Table
          caption={t('finance.voucher.orders')}
          rows={voucher.orders}
          rowKey={(order) => order.id}
          columns={[
            {
              key: 'number',
              label: t('finance.voucher.order'),
              rowHeader: true,
              cell: (order) => order.number,
            },
            { key: 'maker', label: t('finance.owed.maker'), cell: (order) => <Name of={order.makerName} /> },
            { key: 'placed', label: t('finance.voucher.placed'), cell: (order) => dateShort(order.placedAt) },
            {
              key: 'status',
              label: t('finance.voucher.status'),
              cell: (order) => t(`vouchers.orderStatus.${order.status}`),
            },
            {
              key: 'state',
              label: t('finance.voucher.statePart'),
              numeric: true,
              cell: (order) => money(order.voucherPartTiyin),
            },
            {
              key: 'topUp',
              label: t('finance.voucher.topUp'),
              numeric: true,
              cell: (order) => money(order.topUpTiyin),
            },
          ]}
        />
      )}
      <section className="grid gap-4">
        <Heading level={2}>{t('vouchers.story.title')}</Heading>
        <VoucherStory lines={voucher.story} />
      </section>
      <ButtonGroup>
        <PrintButton />
      </ButtonGroup>
    </>
  )
}
