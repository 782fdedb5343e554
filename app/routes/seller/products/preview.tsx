import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwnProduct } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Photo } from '~/ui/content/photo'
import { TextsByLanguage } from '~/ui/market/texts-by-language'
import { viewOwnProduct } from '../parts/product/own-product.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const product = await getOwnProduct(context, args.params.id ?? '')
  if (!product) throw notFound()
  const view = viewOwnProduct(product, context.locale)
  return json({
    title: pageTitle(context.locale, 'seller.product.previewTitle', { name: view.name }),
    product: view,
  })
}

/** The product in every language it is written in, before buyers see it. */
export default function Preview() {
  const t = useT()
  const here = useHere()
  const { product } = useLoaderData<typeof loader>()
  return (
    <Frame back={{ href: here(`/seller/products/${product.id}`), label: t('seller.product.editTitle') }}>
      <Notice>{t('seller.product.previewNotice')}</Notice>
      <Heading level={1}>{t('seller.product.previewTitle', { name: product.name })}</Heading>
      <div className="grid gap-6 md:grid-cols-2">
        <div className="grid content-start gap-3">
          {product.photos.map(({ id, key, width, height, alt }) => (
            <Photo key={id} src={`/media/${key}-640.webp`} alt={alt} width={width} height={height} />
          ))}
        </div>
        <div className="grid content-start gap-6">
          <p className="price price-large">{product.price}</p>
          <TextsByLanguage texts={product.texts.map(({ name, ...text }) => ({ ...text, title: name }))} />
        </div>
      </div>
    </Frame>
  )
}
