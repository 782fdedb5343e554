import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Name } from '~/ui/content/name'
import { Price } from '~/ui/content/price'
import { SummaryList } from '~/ui/data/summary-list'

interface DisputeSidesProps {
  sides: {
    makerName: string
    makerPhone: string
    recipient: { name: string; phone: string }
    caseId: string
    device: string
  }
  order: { priceTiyin: string; handedOverAt: string | null; warrantyUntil: string | null }
}

/** Whom to talk to, and what the device cost. */
export function DisputeSides({ sides, order }: DisputeSidesProps) {
  const t = useT()
  const here = useHere()
  const { phone, dateLong } = useFormat()
  const contact = (name: string, number: string) => (
    <>
      <Name of={name} />
      <br />
      <a href={`tel:+${number}`}>{phone(number)}</a>
    </>
  )
  return (
    <SummaryList
      title={t('claims.column.order')}
      rows={[
        {
          key: 'person',
          label: t('claims.staff.person'),
          value: contact(sides.recipient.name, sides.recipient.phone),
        },
        { key: 'maker', label: t('claims.column.maker'), value: contact(sides.makerName, sides.makerPhone) },
        { key: 'price', label: t('maker.orders.price'), value: <Price amountTiyin={order.priceTiyin} /> },
        ...(order.handedOverAt
          ? [{ key: 'on', label: t('claims.desk.handedOver'), value: dateLong(order.handedOverAt) }]
          : []),
        ...(order.warrantyUntil
          ? [{ key: 'warranty', label: t('claims.desk.warranty'), value: dateLong(order.warrantyUntil) }]
          : []),
        {
          key: 'case',
          label: t('claims.staff.case'),
          value: <a href={here(`/staff/cases/${sides.caseId}`)}>{t('claims.staff.openCase')}</a>,
        },
      ]}
    />
  )
}
