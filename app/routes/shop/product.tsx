import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addProductWait, addToCart, findSimilar, getProduct } from '~/domains/market/index.server'
import { readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound, requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageData } from '~/http/page/page-data.server'
import { productTag, shareTags, trailTag } from '~/http/page/search-engines'
import { absoluteUrl, pageTitle, titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Stars } from '~/ui/reviews/stars'
import { findPriceLimit } from '~/views/checkout/find-price-limit.server'
import { cartHeaders, openCart } from './parts/cart/cart-session.server'
import { sayUntil } from './parts/cart/say-until.server'
import { newestCards, viewCards } from './parts/market/product-cards.server'
import { ProductGrid } from './parts/market/product-grid'
import { BuyForm } from './parts/product/buy-form'
import { ChooseVariant } from './parts/product/choose-variant'
import { ProductFacts } from './parts/product/product-facts'
import { ProductPhotos } from './parts/product/product-photos'
import { viewProduct } from './parts/product/product-view.server'
import { SellerCard } from './parts/product/seller-card'
import { ProductQuestionsSection } from './parts/voices/product-questions-section'
import { ProductReviewsSection } from './parts/voices/product-reviews-section'
import { viewProductVoices } from './parts/voices/product-voices.server'
import { ReportLink } from './parts/voices/report-link'
import { FavouriteForm } from './parts/wishes/favourite-form'
import { RecentlySeen } from './parts/wishes/recently-seen'

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  if (!data.product) return [{ title: data.title }]
  const { url, name, summary, image, images, priceSom, schemaAvailability, seller, category } = data.product
  return [
    { title: data.title },
    { name: 'description', content: summary },
    ...shareTags({ title: name, description: summary, url, image, type: 'product' }),
    trailTag([...data.trail, { name, url }]),
    productTag({
      name,
      description: summary,
      url,
      images,
      priceSom,
      availability: schemaAvailability,
      seller: seller.name,
      category: category.name,
      rating: data.voices,
    }),
  ]
}

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale } = context
  const { slug = '' } = args.params
  const product = await getProduct(slug, locale, context.url.searchParams.get('variant') ?? '')
  // A variant stands on the page of its product: carts and orders lead there by its name.
  if (product && product.slug !== slug) {
    const chosen = product.choice?.chosen ? `?variant=${slug}` : ''
    return redirect(`/${locale}/market/products/${product.slug}${chosen}`)
  }
  if (!product) {
    const title = pageTitle(locale, 'shop.product.notFound.title')
    return pageData(
      { title, trail: [], product: null, similar: await newestCards(locale, 8), voices: null },
      { status: 404 },
    )
  }
  const [view, similar, voices] = await Promise.all([
    viewProduct(product, locale, {
      limit: findPriceLimit(context, product, locale),
      today: dayOf(context.now()),
    }),
    findSimilar({ slug: product.slug, categoryCode: product.category.code }, locale, 4),
    viewProductVoices(product, locale),
  ])
  return pageData({
    title: titleOf(locale, product.name.text),
    trail: [
      { name: getT(locale)('shop.market.title'), url: absoluteUrl(`/${locale}/market`) },
      {
        name: product.category.name,
        url: absoluteUrl(`/${locale}/market/categories/${product.category.code}`),
      },
    ],
    product: { ...view, url: absoluteUrl(`/${locale}/market/products/${product.slug}`) },
    similar: viewCards(similar, locale),
    voices,
  })
}

/** Into the cart, or on the list of what somebody waits for; the product is what the address says. */
export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale } = context
  const variant = context.url.searchParams.get('variant') ?? ''
  const product = await getProduct(args.params.slug ?? '', locale, variant)
  if (!product) throw notFound()
  const chosen = product.choice ? product.choice.chosen : product
  if (!chosen) return refuseForm({ ok: false, error: 'variants.error.choose' })
  const form = await readFormData(args.request)
  if (form.get('intent') === 'wait') {
    const person = await requireSignedIn(args)
    const waits = await perform(person, addProductWait, { productId: chosen.id })
    if (!waits.ok) return refuseForm(waits)
    return redirectWithNotice(`/${locale}/favourites`, { key: 'voices.wish.waits', tone: 'success' })
  }
  const cart = await openCart(args.request, context.personId)
  const quantity = String(form.get('quantity') ?? '')
  const added = await perform(context, addToCart, {
    tokenHash: cart.tokenHash,
    productId: chosen.id,
    quantity,
  })
  if (!added.ok) return refuseForm(sayUntil(added, locale), 'quantity')
  const values = { name: product.name.text }
  const headers = await cartHeaders(cart, added.value.lineCount)
  return redirectWithNotice(
    `/${locale}/cart`,
    { key: 'shop.product.added', values, tone: 'success' },
    headers,
  )
}

export default function Product() {
  const t = useT()
  const here = useHere()
  const { product, similar, voices } = useLoaderData<typeof loader>()
  const market = { href: here('/market'), label: t('shop.market.title') }
  if (!product) {
    return (
      <Frame crumbs={[market]}>
        <Heading level={1}>{t('shop.product.notFound.title')}</Heading>
        <p>{t('shop.product.notFound.text')}</p>
        <Heading level={2}>{t('shop.product.notFound.suggestions')}</Heading>
        <ProductGrid cards={similar} level={3} />
      </Frame>
    )
  }
  const { name, lang, category, price } = product
  return (
    <Frame crumbs={[market, { href: here(`/market/categories/${category.code}`), label: category.name }]}>
      <article className="grid gap-8">
        <div className="grid gap-6 md:grid-cols-2 md:gap-10">
          <ProductPhotos photos={product.photos} />
          <div className="grid content-start gap-5">
            <Heading level={1}>
              <span lang={lang}>{name}</span>
            </Heading>
            <div className="grid gap-3">
              <p className="price price-large">{price}</p>
              {voices && voices.count > 0 && (
                <p>
                  <a href="#reviews">
                    <Stars tenths={voices.tenths} count={voices.count} />
                  </a>
                </p>
              )}
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className={`tag tone-${product.stock.tone}`}>{product.stock.text}</span>
                <span>{product.stock.time}</span>
              </p>
            </div>
            {product.pause && <Notice tone="warning">{product.pause}</Notice>}
            {product.choice && <ChooseVariant choice={product.choice} />}
            <BuyForm product={product} />
            <FavouriteForm slug={product.slug} name={name} url={product.url} similar={similar} />
            <SellerCard seller={product.seller} />
          </div>
        </div>
        <ProductFacts product={product} />
        {voices && <ProductReviewsSection {...voices} />}
        {voices && <ProductQuestionsSection {...voices.questions} />}
        <ReportLink home={`/market/products/${product.slug}`} kind="product" />
      </article>
      {similar.length > 0 && (
        <section className="grid gap-4">
          <Heading level={2}>{t('shop.product.similar')}</Heading>
          <ProductGrid cards={similar} level={3} />
        </section>
      )}
      <RecentlySeen now={{ slug: product.slug, name, lang }} />
    </Frame>
  )
}
