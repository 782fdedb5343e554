import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMakerQuotes, makerQuotesPerPage } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { Tabs } from '~/ui/data/tabs'
import { quoteTone } from '~/ui/devices/quotes/quote-words'
import { nameDevices } from '~/views/names/name-devices.server'
import { namePlaces } from '~/views/names/name-places.server'
import { MakerTabs } from '../parts/maker-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Prices that people ask for, because nothing that is offered fits them. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'quotes', 'maker_staff')
  const { locale, url } = context
  const isOpen = url.searchParams.get('show') !== 'closed'
  const asked = readList(url.searchParams, [])
  const [{ quotes, total, openTotal }, nameOf, placeOf] = await Promise.all([
    listMakerQuotes(context, { isOpen, page: asked.page }),
    nameDevices(locale, context.now()),
    namePlaces(locale),
  ])
  return json({
    title: pageTitle(locale, 'quotes.maker.title'),
    ...{ isOpen, openTotal },
    list: listed(asked, total, makerQuotesPerPage),
    quotes: quotes.map(({ id, number, standing, isTaken, ...quote }) => ({
      ...{ id, number, standing, isTaken },
      device: nameOf(quote.deviceCode),
      place: placeOf(quote.districtSoato),
      priceTiyin: quote.priceTiyin === null ? null : String(quote.priceTiyin),
      due: isoDay(standing === 'stands' && quote.validUntil ? quote.validUntil : quote.answerBy),
    })),
  })
}

export default function Quotes() {
  const t = useT()
  const here = useHere()
  const { dateShort, money } = useFormat()
  const { isOpen, openTotal, quotes, list } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <MakerTabs current="quotes" />
      <Heading level={1}>{t('quotes.maker.title')}</Heading>
      <p className="max-w-2xl">{t('quotes.maker.lead')}</p>
      <Tabs
        label={t('quotes.column.state')}
        tabs={[
          { href: here('/maker/quotes'), label: t('quotes.maker.open'), current: isOpen, count: openTotal },
          { href: here('/maker/quotes?show=closed'), label: t('quotes.maker.closed'), current: !isOpen },
        ]}
      />
      {quotes.length === 0 ? (
        <EmptyState
          icon="checkCircle"
          title={t(isOpen ? 'quotes.maker.empty' : 'quotes.maker.emptyClosed')}
          text={t('quotes.maker.emptyText')}
        />
      ) : (
        <ListTable
          list={list}
          caption={t('quotes.maker.title')}
          captionHidden
          rows={quotes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'number',
              label: t('quotes.column.number'),
              rowHeader: true,
              cell: ({ id, number }) => <a href={here(`/maker/quotes/${id}`)}>{number}</a>,
            },
            { key: 'device', label: t('claims.column.device'), cell: ({ device }) => device },
            { key: 'place', label: t('quotes.column.place'), cell: ({ place }) => place },
            {
              key: 'state',
              label: t('quotes.column.state'),
              cell: ({ standing, isTaken }) =>
                isTaken ? (
                  <Tag tone="success">{t('quotes.maker.taken')}</Tag>
                ) : (
                  <Tag tone={quoteTone[standing]}>{t(`quotes.maker.standing.${standing}`)}</Tag>
                ),
            },
            {
              key: 'price',
              label: t('quotes.column.price'),
              cell: ({ priceTiyin }) => (priceTiyin ? money(priceTiyin) : ''),
            },
            {
              key: 'due',
              label: t('quotes.column.until'),
              cell: ({ due }) => (isOpen ? dateShort(due) : ''),
            },
          ]}
        />
      )}
    </Frame>
  )
}
