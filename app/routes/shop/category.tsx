import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCategory } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { pageData } from '~/http/page/page-data.server'
import { absoluteUrl, titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { Heading } from '~/ui/content/heading'
import { CategoryLinks } from './parts/market/category-links'
import { listTags } from './parts/market/list-tags'
import { loadMarket } from './parts/market/load-market.server'
import { MarketList } from './parts/market/market-list'

export const meta: MetaFunction<typeof loader> = ({ data }) => listTags(data)

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await allowAnyone(args)
  const category = await getCategory(args.params.code ?? '', locale)
  if (!category) throw notFound()
  const list = await loadMarket(args, { category: [category.code] })
  const t = getT(locale)
  const urlOf = ({ code }: { code: string }) => absoluteUrl(`${list.market}/categories/${code}`)
  const { about, parent, name } = category
  return pageData({
    title: titleOf(locale, t('shop.market.titleCategory', { category: name })),
    description: about.text || t('shop.market.descriptionCategory', { category: name }),
    url: urlOf(category),
    trail: [
      { name: t('shop.market.title'), url: absoluteUrl(list.market) },
      ...(parent ? [{ name: parent.name, url: urlOf(parent) }] : []),
      { name, url: urlOf(category) },
    ],
    category: { ...category, lang: about.lang === locale ? undefined : about.lang },
    list,
  })
}

/** A category as a page of its own: what it is, what stands in it, and its products. */
export default function Category() {
  const t = useT()
  const here = useHere()
  const { category, list } = useLoaderData<typeof loader>()
  const { name, about, lang, parent, children } = category
  const link = ({ code, name }: { code: string; name: string }) => ({
    href: here(`/market/categories/${code}`),
    label: name,
  })
  return (
    <Frame
      crumbs={[
        { href: here('/market'), label: t('shop.market.title') },
        ...(parent ? [link(parent)] : []),
        { label: name },
      ]}
    >
      <div className="grid gap-2">
        <Heading level={1}>{name}</Heading>
        {about.text && (
          <p className="max-w-2xl" lang={lang}>
            {about.text}
          </p>
        )}
      </div>
      <CategoryLinks label={t('shop.market.inside')} links={children.map(link)} />
      <MarketList list={list} />
    </Frame>
  )
}
