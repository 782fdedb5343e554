import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getTerritory } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { pageData } from '~/http/page/page-data.server'
import { absoluteUrl, titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { Heading } from '~/ui/content/heading'
import { listTags } from './parts/market/list-tags'
import { loadMarket } from './parts/market/load-market.server'
import { MarketList } from './parts/market/market-list'

export const meta: MetaFunction<typeof loader> = ({ data }) => listTags(data)

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await allowAnyone(args)
  const code = args.params.code ?? ''
  const region = /^\d{4}$/.test(code) ? await getTerritory(code) : null
  if (!region) throw notFound()
  const list = await loadMarket(args, { region: [code] })
  const t = getT(locale)
  const name = region.names[locale]
  const url = absoluteUrl(`${list.market}/regions/${code}`)
  return pageData({
    title: titleOf(locale, t('shop.market.titleRegion', { region: name })),
    description: t('shop.market.descriptionRegion', { region: name }),
    url,
    trail: [
      { name: t('shop.market.title'), url: absoluteUrl(list.market) },
      { name, url },
    ],
    name,
    list,
  })
}

/** What is made in one region, as a page of its own. */
export default function Region() {
  const t = useT()
  const here = useHere()
  const { name, list } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={[{ href: here('/market'), label: t('shop.market.title') }, { label: name }]}>
      <div className="grid gap-2">
        <Heading level={1}>{t('shop.market.titleRegion', { region: name })}</Heading>
        <p className="max-w-2xl">{t('shop.market.descriptionRegion', { region: name })}</p>
      </div>
      <MarketList list={list} />
    </Frame>
  )
}
