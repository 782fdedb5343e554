import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOwnOffers } from '~/domains/makers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { Table } from '~/ui/data/table'
import { nameDevices } from '~/views/names/name-devices.server'
import { MakerTabs } from './parts/maker-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'maker_staff')
  const [offers, nameOf] = await Promise.all([
    listOwnOffers(context.organisationId ?? ''),
    nameDevices(context.locale, context.now()),
  ])
  return json({
    title: pageTitle(context.locale, 'maker.offers.title'),
    offers: offers.map((offer) => ({
      id: offer.id,
      title: offer.title[context.locale],
      deviceCode: offer.deviceCode,
      device: nameOf(offer.deviceCode),
      priceTiyin: String(offer.priceTiyin),
      makingDays: offer.makingDays,
      homeVisit: offer.homeVisit,
      active: offer.active,
    })),
  })
}

export default function Offers() {
  const t = useT()
  const here = useHere()
  const { money, number } = useFormat()
  const { offers } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <MakerTabs current="offers" />
      <Heading level={1}>{t('maker.offers.title')}</Heading>
      <p className="max-w-2xl">{t('maker.offers.lead')}</p>
      {offers.length === 0 ? (
        <EmptyState icon="tools" title={t('maker.offers.empty')} text={t('maker.offers.emptyText')} />
      ) : (
        <Table
          caption={t('maker.offers.title')}
          captionHidden
          rows={offers}
          rowKey={(offer) => offer.id}
          columns={[
            { key: 'title', label: t('maker.offers.offer'), rowHeader: true, cell: (offer) => offer.title },
            {
              key: 'device',
              label: t('maker.orders.device'),
              cell: (offer) => <a href={here(`/devices/${offer.deviceCode}`)}>{offer.device}</a>,
            },
            {
              key: 'visit',
              label: t('maker.offers.homeVisit'),
              cell: (offer) => t(offer.homeVisit ? 'maker.offers.yes' : 'maker.offers.no'),
            },
            {
              key: 'state',
              label: t('maker.orders.state'),
              cell: (offer) => (
                <Tag tone={offer.active ? 'success' : 'neutral'}>
                  {t(offer.active ? 'maker.offers.active' : 'maker.offers.inactive')}
                </Tag>
              ),
            },
            {
              key: 'days',
              label: t('maker.offers.days'),
              numeric: true,
              cell: (offer) => number(offer.makingDays),
            },
            {
              key: 'price',
              label: t('maker.orders.price'),
              numeric: true,
              cell: (offer) => money(offer.priceTiyin),
            },
          ]}
        />
      )}
    </Frame>
  )
}
