import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCategories, listFront } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageData } from '~/http/page/page-data.server'
import { absoluteUrl, pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { Heading } from '~/ui/content/heading'
import { FrontBanners, FrontCollections } from '~/ui/market/front-features'
import { showFront } from '~/views/content/show-front.server'
import { CategoryLinks } from './parts/market/category-links'
import { listTags } from './parts/market/list-tags'
import { loadMarket } from './parts/market/load-market.server'
import { MarketList } from './parts/market/market-list'

export const meta: MetaFunction<typeof loader> = ({ data }) => listTags(data)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now, url: asked } = await allowAnyone(args)
  const list = await loadMarket(args, {})
  const t = getT(locale)
  const url = absoluteUrl(list.market)
  return pageData({
    title: list.query.q
      ? pageTitle(locale, 'shop.market.titleFound', { query: list.query.q })
      : pageTitle(locale, 'shop.market.title'),
    description: t('shop.market.description'),
    url,
    trail: [{ name: t('shop.market.title'), url }],
    categories: (await listCategories(locale))
      .filter(({ parent }) => parent === null)
      .map(({ code, name }) => ({ href: `${list.market}/categories/${code}`, label: name })),
    // Who looks for something of her own is shown that.
    front: asked.search === '' ? showFront(await listFront(now(), locale), locale) : [],
    list,
  })
}

export default function Market() {
  const t = useT()
  const here = useHere()
  const { list, categories, front } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <div className="grid gap-2">
        <Heading level={1}>{t('shop.market.title')}</Heading>
        <p className="hidden max-w-2xl sm:block">{t('shop.market.lead')}</p>
      </div>
      <FrontBanners features={front} brief />
      <CategoryLinks label={t('shop.market.facet.category')} links={categories} />
      <MarketList list={list} />
      <FrontCollections features={front} />
      <p className="flex flex-wrap gap-x-4">
        <a className="inline-flex min-h-11 items-center" href={here('/orders')}>
          {t('layout.footer.link.orders')}
        </a>
        <a className="inline-flex min-h-11 items-center" href={here('/favourites')}>
          {t('voices.wish.title')}
        </a>
        <a className="inline-flex min-h-11 items-center" href={here('/fairs')}>
          {t('fairs.title')}
        </a>
        <a className="inline-flex min-h-11 items-center" href={here('/contracts')}>
          {t('register.title')}
        </a>
        <a className="inline-flex min-h-11 items-center" href={here('/pages/delivery-and-returns')}>
          {t('editorial.shipped.delivery-and-returns.title')}
        </a>
        <a className="inline-flex min-h-11 items-center" href={here('/pages/market-rules')}>
          {t('editorial.shipped.market-rules.title')}
        </a>
      </p>
    </Frame>
  )
}
