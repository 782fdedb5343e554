import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findFarOffers, listOwnOffers } from '~/domains/makers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { nameDevices } from '~/views/names/name-devices.server'
import { MakerTabs } from '../parts/maker-tabs'
import { offerTones } from '../parts/offers/offer-state'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'offers', 'maker_staff')
  const [all, nameOf, far] = await Promise.all([
    listOwnOffers(context),
    nameDevices(context.locale, context.now()),
    findFarOffers(dayOf(context.now())),
  ])
  const named = all.map(({ id, title, deviceCode, priceTiyin, makingDays, homeVisit, status }) => ({
    ...{ id, deviceCode, priceTiyin, makingDays, homeVisit, status },
    title: title[context.locale],
    device: nameOf(deviceCode),
    isFar: far.has(id),
  }))
  type Offer = (typeof named)[number]
  const offers = arrange(context.url.searchParams, named, {
    title: ({ title }: Offer) => title,
    device: ({ device }: Offer) => device,
    days: ({ makingDays }: Offer) => makingDays,
    price: ({ priceTiyin }: Offer) => priceTiyin,
  })
  return json({
    title: pageTitle(context.locale, 'maker.offers.title'),
    offers: { ...offers, rows: offers.rows.map((row) => ({ ...row, priceTiyin: String(row.priceTiyin) })) },
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
      <ButtonGroup>
        <ButtonLink href={here('/maker/offers/new')}>{t('makers.offer.newTitle')}</ButtonLink>
        <ButtonLink look="secondary" href={here('/maker/offers/import')}>
          {t('makers.import.title')}
        </ButtonLink>
        <a className="inline-flex min-h-11 items-center" href={here('/maker/offers/file')} download>
          {t('makers.import.export')}
        </a>
      </ButtonGroup>
      {offers.list.total === 0 ? (
        <EmptyState icon="tools" title={t('maker.offers.empty')} text={t('maker.offers.emptyText')} />
      ) : (
        <ListTable
          caption={t('maker.offers.title')}
          captionHidden
          {...offers}
          rowKey={(offer) => offer.id}
          columns={[
            {
              key: 'title',
              label: t('maker.offers.offer'),
              rowHeader: true,
              sorts: true,
              cell: (offer) => <a href={here(`/maker/offers/${offer.id}`)}>{offer.title}</a>,
            },
            {
              key: 'device',
              label: t('maker.orders.device'),
              sorts: true,
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
                <>
                  <Tag tone={offerTones[offer.status]}>{t(`makers.offer.status.${offer.status}`)}</Tag>
                  {offer.isFar && (
                    <>
                      {' '}
                      <Tag tone="warning">{t('makers.offer.far.tag')}</Tag>
                    </>
                  )}
                </>
              ),
            },
            {
              key: 'days',
              label: t('maker.offers.days'),
              sorts: true,
              numeric: true,
              cell: (offer) => number(offer.makingDays),
            },
            {
              key: 'price',
              label: t('maker.orders.price'),
              sorts: true,
              numeric: true,
              cell: (offer) => money(offer.priceTiyin),
            },
          ]}
        />
      )}
    </Frame>
  )
}
