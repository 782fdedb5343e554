import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addToCart, getCart, getProduct, setQuantity } from '~/domains/market/index.server'
import { listRegions } from '~/domains/reference/index.server'
import { useFormErrors } from '~/http/form-errors'
import { readFormData, refusalOf, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ErrorSummary } from '~/ui/form/error-summary'
import { CartParcelCard } from './parts/cart-parcel-card'
import { cartHeaders, openCart, readCart } from './parts/cart-session.server'
import { CartSummary } from './parts/cart-summary'
import { viewCart } from './parts/cart-view.server'
import { findLimit } from './parts/payment-limits.server'
import { sayUntil } from './parts/say-until.server'
import { UndoNotice } from './parts/undo-notice'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, url } = context
  const session = await readCart(args.request)
  const { money } = createFormat(locale)
  const cart = session ? await getCart(session.tokenHash, locale, session.region) : null
  const regions = await listRegions()
  const parcels = cart ? viewCart(cart, locale) : []
  return json({
    title: pageTitle(locale, 'shop.cart.title'),
    parcels,
    goods: money(cart?.goodsTiyin ?? 0n),
    delivery: cart && cart.deliveryTiyin !== null ? money(cart.deliveryTiyin) : null,
    total: money(cart?.totalTiyin ?? 0n),
    hasShortage: cart?.hasShortage ?? false,
    limit: cart && cart.count > 0 ? findLimit(context, cart.totalTiyin, locale) : null,
    region: session?.region ?? null,
    regions: regions.map(({ soato, names }) => ({ value: soato, label: names[locale] })),
    removed: await readRemoved(url, locale),
  })
}

/** What was just taken out, to be put back by one press. Its name is the catalogue's: an address can say anything. */
async function readRemoved(url: URL, locale: Locale) {
  const slug = url.searchParams.get('removed')
  const quantity = url.searchParams.get('quantity') ?? '1'
  const product = slug && /^[1-9]\d?$/.test(quantity) ? await getProduct(slug, locale) : null
  return product && { slug: product.slug, name: product.name.text, quantity }
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const form = await readFormData(args.request)
  const text = (name: string) => String(form.get(name) ?? '')
  const cart = await openCart(args.request)
  const { tokenHash } = cart
  const page = `/${context.locale}/cart`
  const intent = text('intent')
  const quantity = text('quantity')

  if (intent === 'region') {
    const region = /^17\d{2}$/.test(text('region')) ? text('region') : null
    return redirect(page, { status: 303, headers: await cartHeaders({ ...cart, region }, cart.count) })
  }
  if (intent === 'remove' || (intent === 'set' && quantity.trim() === '0')) {
    const left = await setQuantity(context, { tokenHash, productId: text('productId'), quantity: 0 })
    const undo = new URLSearchParams({ removed: text('slug'), quantity: text('before') || '1' })
    const headers = await cartHeaders(cart, left.ok ? left.value.lineCount : 0)
    return redirect(`${page}?${undo}`, { status: 303, headers })
  }
  const changed =
    intent === 'restore'
      ? await addToCart(context, { tokenHash, productSlug: text('slug'), quantity })
      : await setQuantity(context, { tokenHash, productId: text('productId'), quantity })
  if (!changed.ok) {
    const refusal = sayUntil(changed, context.locale)
    return refuseForm(refusalOf(form, refusal, `quantity-${text('productId')}`))
  }
  const headers = await cartHeaders(cart, changed.value.lineCount)
  const key = intent === 'restore' ? 'shop.cart.restored' : 'shop.cart.updated'
  return redirectWithNotice(page, { key, values: { name: text('name') }, tone: 'success' }, headers)
}

export default function Cart() {
  const t = useT()
  const here = useHere()
  const data = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { parcels, removed } = data
  const { error, all } = useFormErrors(reply)
  return (
    <Frame>
      <ErrorSummary errors={all} />
      <Heading level={1}>{t('shop.cart.title')}</Heading>
      {removed && <UndoNotice removed={removed} />}
      {parcels.length === 0 ? (
        <EmptyState
          icon="cart"
          title={t('shop.cart.empty.title')}
          text={t('shop.cart.empty.text')}
          action={<ButtonLink href={here('/market')}>{t('shop.cart.empty.action')}</ButtonLink>}
        />
      ) : (
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-8">
          <div className="grid content-start gap-6">
            {parcels.map((parcel) => (
              <CartParcelCard
                key={parcel.sellerSlug}
                parcel={parcel}
                typed={reply?.values}
                error={error}
                aloneHref={
                  data.limit && parcels.length > 1 ? here(`/checkout?seller=${parcel.sellerSlug}`) : undefined
                }
              />
            ))}
          </div>
          <CartSummary cart={data} />
        </div>
      )}
    </Frame>
  )
}
