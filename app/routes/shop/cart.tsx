import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  addToCart,
  getCart,
  getProduct,
  removePromoFromCart,
  saveForLater,
} from '~/domains/market/index.server'
import { listRegions } from '~/domains/reference/index.server'
import { readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, type PageContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { findLimit } from '~/views/checkout/find-limit.server'
import { actOnSaved } from './parts/cart/act-on-saved.server'
import { CartParcelCard } from './parts/cart/cart-parcel-card'
import {
  type CartSession,
  cartHeaders,
  openCart,
  readAnyCart,
  readCart,
} from './parts/cart/cart-session.server'
import { CartSummary } from './parts/cart/cart-summary'
import { viewCart } from './parts/cart/cart-view.server'
import { SavedList } from './parts/cart/saved-list'
import { viewSaved } from './parts/cart/saved-view.server'
import { sayUntil } from './parts/cart/say-until.server'
import { promoErrors, promoMissing, takePromo } from './parts/cart/take-promo.server'
import { takeQuantities } from './parts/cart/take-quantities.server'
import { UndoNotice } from './parts/cart/undo-notice'
import { readOpenPayment } from './parts/checkout/open-payment.server'
import { OpenPaymentNotice } from './parts/checkout/open-payment-notice'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale } = context
  const session = await readCart(args.request, context.personId)
  const { money } = createFormat(locale)
  const cart = session ? await getCart(session.tokenHash, locale, session.region, context.now) : null
  const regions = await listRegions()
  const parcels = cart ? await viewCart(cart, locale, dayOf(context.now())) : []
  const isPaused = parcels.some(({ pause }) => pause)
  const hidden = session || context.personId ? null : await readAnyCart(args.request)
  return json({
    title: pageTitle(locale, 'shop.cart.title'),
    isOfAccount: hidden !== null,
    parcels,
    goods: money((cart?.goodsTiyin ?? 0n) + (cart?.discountTiyin ?? 0n)),
    discount: cart && cart.discountTiyin > 0n ? money(-cart.discountTiyin) : undefined,
    delivery: cart && cart.deliveryTiyin !== null ? money(cart.deliveryTiyin) : null,
    total: money(cart?.totalTiyin ?? 0n),
    hasShortage: cart?.hasShortage || isPaused,
    isPaused,
    limit: cart && cart.totalTiyin > 0n ? findLimit(context, cart.totalTiyin, locale) : null,
    region: session?.region ?? null,
    regions: regions.map(({ soato, names }) => ({ value: soato, label: names[locale] })),
    removed: await readRemoved(context),
    openPayment: session && (await readOpenPayment(context, session.tokenHash)),
    saved: await viewSaved(session, locale),
  })
}

/** What was just taken out, to be put back by one press. Its name is the catalogue's, never the address's. */
async function readRemoved({ url, locale }: PageContext) {
  const slug = url.searchParams.get('removed')
  const quantity = url.searchParams.get('quantity') ?? '1'
  const product = slug && /^[1-9]\d?$/.test(quantity) ? await getProduct(slug, locale) : null
  return product && { slug: product.slug, name: product.name.text, quantity }
}

/**
 * The cart is one form: whichever button is pressed, all quantities that were typed are taken. The button says what is
 * to be done besides: `set`, `remove:<product>`, `later:<product>`, `region`, `promo`, `promoOff:<code>`, `checkout` or
 * `checkout:<seller>`. A code that was typed is taken by every button.
 */
export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale } = context
  const form = await readFormData(args.request)
  const cart = await openCart(args.request, context.personId)
  const [intent = '', of = ''] = String(form.get('intent') ?? '').split(':')
  const page = `/${locale}/cart`
  if (intent === 'restore') return restore(context, cart, form)
  if (intent === 'resume' || intent === 'forget')
    return actOnSaved(context, cart, { act: intent, productId: of })
  const taken = await takeQuantities(context, cart, form, intent === 'remove' ? of : '')
  if (!taken.ok) return refuseForm(taken)
  const region = /^17\d{2}$/.test(String(form.get('region') ?? '')) ? String(form.get('region')) : null
  const known = { ...cart, region: form.has('region') ? region : cart.region }
  const headers = await cartHeaders(known, taken.lineCount)
  const { removed } = taken
  if (intent === 'later') return saveLine(context, known, of)
  if (intent === 'promoOff') {
    await perform(context, removePromoFromCart, { tokenHash: cart.tokenHash, promoId: of })
    return redirectWithNotice(page, { key: 'promos.cart.removed', tone: 'success' }, headers)
  }
  const promo = String(form.get('promo') ?? '').trim()
  if (promo) {
    const added = await takePromo(context, cart, promo)
    if (!added.ok) return refuseForm(added, promoErrors)
  } else if (intent === 'promo') return refuseForm(promoMissing, { 'promos.error.code.missing': 'promo' })
  if (removed) return redirect(`${page}?${new URLSearchParams(removed)}`, { status: 303, headers })
  if (intent === 'checkout') {
    const seller = of ? `?${new URLSearchParams({ seller: of })}` : ''
    return redirect(`/${locale}/checkout${seller}`, { status: 303, headers })
  }
  if (promo) return redirectWithNotice(page, { key: 'promos.cart.added', tone: 'success' }, headers)
  if (taken.changed === 0) return redirect(page, { status: 303, headers })
  return redirectWithNotice(page, { key: 'shop.cart.updated', tone: 'success' }, headers)
}

async function saveLine(context: PageContext, cart: CartSession, productId: string) {
  const { tokenHash } = cart
  const { saved, lineCount } = await perform(context, saveForLater, { tokenHash, productId })
  const headers = await cartHeaders(cart, lineCount)
  const page = `/${context.locale}/cart`
  const line = saved && (await viewSaved(cart, context.locale)).find((each) => each.productId === productId)
  if (!line) return redirect(page, { status: 303, headers })
  const values = { name: line.name }
  return redirectWithNotice(page, { key: 'checkout.saved.saved', values, tone: 'success' }, headers)
}

async function restore(context: PageContext, cart: CartSession, form: FormData) {
  const { tokenHash } = cart
  const productSlug = String(form.get('slug') ?? '')
  const quantity = String(form.get('quantity') ?? '')
  const added = await perform(context, addToCart, { tokenHash, productSlug, quantity })
  const product = await getProduct(productSlug, context.locale)
  if (!added.ok) return refuseForm(sayUntil(added, context.locale))
  if (!product) return refuseForm(refuse('market.error.notOnSale'))
  const headers = await cartHeaders(cart, added.value.lineCount)
  const to = `/${context.locale}/cart`
  const values = { name: product.name.text }
  return redirectWithNotice(to, { key: 'shop.cart.restored', values, tone: 'success' }, headers)
}

export default function Cart() {
  const t = useT()
  const here = useHere()
  const data = useLoaderData<typeof loader>()
  const { parcels, removed, openPayment, saved, isOfAccount } = data
  const empty = isOfAccount ? 'ended' : 'empty'
  return (
    <Frame>
      <Heading level={1}>{t('shop.cart.title')}</Heading>
      {removed && <UndoNotice removed={removed} />}
      {openPayment && <OpenPaymentNotice payment={openPayment} />}
      {parcels.length === 0 ? (
        <EmptyState
          icon="cart"
          title={t(`shop.cart.${empty}.title`)}
          text={t(`shop.cart.${empty}.text`)}
          action={
            <ButtonLink href={isOfAccount ? here(`/sign-in?next=${here('/cart')}`) : here('/market')}>
              {t(`shop.cart.${empty}.action`)}
            </ButtonLink>
          }
        />
      ) : (
        <PostForm id="cart" className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-8">
          <div className="grid content-start gap-6">
            {parcels.map((parcel) => (
              <CartParcelCard
                key={parcel.sellerSlug}
                parcel={parcel}
                isPaidAlone={(data.limit !== null || data.isPaused) && parcels.length > 1}
              />
            ))}
          </div>
          <CartSummary cart={data} region={data.region ?? ''} />
        </PostForm>
      )}
      {saved.length > 0 && <SavedList lines={saved} />}
    </Frame>
  )
}
