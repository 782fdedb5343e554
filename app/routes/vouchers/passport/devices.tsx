import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOwnDevices } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { ButtonLink } from '~/ui/action/button-link'
import { Card } from '~/ui/content/card'
import { CardGrid } from '~/ui/content/card-grid'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { nameDevices } from '~/views/names/name-devices.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const [devices, nameOf] = await Promise.all([
    listOwnDevices(context),
    nameDevices(context.locale, context.now()),
  ])
  return json({
    title: pageTitle(context.locale, 'vouchers.passport.mine'),
    devices: devices.map((device) => ({
      ...{ id: device.id, beneficiary: device.beneficiary, serialNumber: device.serialNumber },
      device: nameOf(device.deviceCode),
      makerName: device.maker.name,
      handedOverAt: device.handedOverAt.toISOString(),
      warrantyUntil: isoDay(device.warrantyUntil),
      isReturned: device.status === 'returned',
    })),
  })
}

/** All devices that the person has received through vouchers. */
export default function Devices() {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { devices } = useLoaderData<typeof loader>()
  const title = t('vouchers.passport.mine')
  return (
    <Frame crumbs={[{ label: t('vouchers.wallet.title'), href: here('/vouchers') }, { label: title }]}>
      <Heading level={1}>{title}</Heading>
      {devices.length === 0 ? (
        <EmptyState
          icon="voucher"
          title={t('vouchers.passport.empty')}
          text={t('vouchers.passport.emptyText')}
          action={<ButtonLink href={here('/vouchers')}>{t('vouchers.wallet.title')}</ButtonLink>}
        />
      ) : (
        <CardGrid>
          {devices.map((device) => (
            <Card
              key={device.id}
              level={2}
              title={<a href={here(`/vouchers/orders/${device.id}/passport`)}>{device.device}</a>}
            >
              {device.isReturned && (
                <p>
                  <Tag>{t('vouchers.orderStatus.returned')}</Tag>
                </p>
              )}
              {device.beneficiary && <PersonName of={device.beneficiary} />}
              <p>{device.makerName}</p>
              {device.serialNumber && <p>{t('vouchers.passport.serial', { serial: device.serialNumber })}</p>}
              <p>{t('vouchers.passport.received', { date: dateLong(device.handedOverAt) })}</p>
              {device.warrantyUntil && !device.isReturned && (
                <p>{t('vouchers.passport.warranty', { date: dateLong(device.warrantyUntil) })}</p>
              )}
            </Card>
          ))}
        </CardGrid>
      )}
    </Frame>
  )
}
