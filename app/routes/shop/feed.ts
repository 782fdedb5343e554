import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { listCategories, listNewest } from '~/domains/market/index.server'
import { allowAnyone } from '~/http/guards.server'
import { absoluteUrl } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { getT } from '~/i18n/translator.server'
import { feedXml } from './parts/feed/feed-xml'
import { photoUrl } from './parts/market/photo-source'

/** New products for who follows the market in a reader of feeds. Unchanged, it is not sent again. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await allowAnyone(args)
  const t = getT(locale)
  const { money, name: inScript } = createFormat(locale)
  const [products, categories] = await Promise.all([listNewest(locale), listCategories(locale)])
  const names = new Map(categories.map(({ code, name }) => [code, name]))
  const xml = feedXml({
    title: t('voices.feed.title'),
    description: t('voices.feed.description'),
    home: absoluteUrl(`/${locale}/market`),
    self: absoluteUrl(`/${locale}/market/feed.xml`),
    language: locale,
    items: products.map(
      ({ slug, name, description, priceTiyin, sellerName, categoryCode, photoKey, createdAt }) => ({
        title: name.text,
        url: absoluteUrl(`/${locale}/market/products/${slug}`),
        description: `${money(priceTiyin)}. ${inScript(sellerName)}. ${description.text}`,
        category: names.get(categoryCode) ?? categoryCode,
        at: createdAt,
        image: photoKey && absoluteUrl(photoUrl(photoKey, 640)),
      }),
    ),
  })
  const etag = `"${createHash('sha256').update(xml).digest('base64url').slice(0, 27)}"`
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=300' }
  const known = args.request.headers.get('If-None-Match') ?? ''
  if (known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers })
  return new Response(xml, {
    headers: { ...headers, 'Content-Type': 'application/rss+xml; charset=utf-8' },
  })
}
