import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import type { DeviceClaimKind, DeviceClaimStatus, DeviceOrderStatus } from '~/platform/prisma/enums'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { SummaryList } from '~/ui/data/summary-list'
import { claimTone } from '~/ui/devices/claims/claim-facts'

interface OrderAtDeskProps {
  order: {
    device: string
    status: DeviceOrderStatus
    makerName: string
    makerPhone: string
    handedOverAt: string | null
    warrantyUntil: string | null
  }
  claims: readonly { id: string; kind: DeviceClaimKind; status: DeviceClaimStatus; href: string }[]
  possible: readonly { kind: DeviceClaimKind; href: string }[]
}

/** An order as the desk sees it, with what was asked of the device and what can be. */
export function OrderAtDesk({ order, claims, possible }: OrderAtDeskProps) {
  const t = useT()
  const { dateLong, phone } = useFormat()
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  return (
    <>
      <SummaryList
        title={t('claims.column.order')}
        rows={[
          row('device', t('claims.column.device'), order.device),
          row('state', t('claims.desk.state'), t(`vouchers.orderStatus.${order.status}`)),
          row(
            'maker',
            t('claims.column.maker'),
            <>
              <Name of={order.makerName} />
              <br />
              <a href={`tel:+${order.makerPhone}`}>{phone(order.makerPhone)}</a>
            </>,
          ),
          ...(order.handedOverAt
            ? [row('handedOver', t('claims.desk.handedOver'), dateLong(order.handedOverAt))]
            : []),
          ...(order.warrantyUntil
            ? [row('warranty', t('claims.desk.warranty'), dateLong(order.warrantyUntil))]
            : []),
        ]}
      />
      {claims.length > 0 && (
        <section className="grid gap-3">
          <Heading level={2} size="m">
            {t('claims.desk.asked')}
          </Heading>
          <ul className="grid gap-2">
            {claims.map(({ id, kind, status, href }) => (
              <li key={id} className="flex flex-wrap items-center gap-3">
                <a className="inline-flex min-h-11 items-center" href={href}>
                  {t(`claims.kind.${kind}`)}
                </a>
                <Tag tone={claimTone[status]}>{t(`claims.status.${status}`)}</Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
      {possible.length > 0 && (
        <section className="grid gap-3">
          <Heading level={2} size="m">
            {t('claims.desk.ask')}
          </Heading>
          <p>{t('claims.desk.askLead')}</p>
          <ul className="grid gap-2">
            {possible.map(({ kind, href }) => (
              <li key={kind}>
                <a className="inline-flex min-h-11 items-center" href={href}>
                  {t(`claims.ask.title.${kind}`)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
