import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { recordCartContact } from '~/domains/market/index.server'
import { contactInput, giftsInput } from '~/domains/market/schema'
import {
  type NotAccepted,
  type ParsedForm,
  parseForm,
  readFormData,
  refuseForm,
  typedValues,
} from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { findLimit } from '~/views/checkout/find-limit.server'
import { cartHeaders, readCart } from '../parts/cart/cart-session.server'
import { CheckoutDetails } from '../parts/checkout/checkout-details'
import { readCartToPay } from '../parts/checkout/checkout-review.server'
import { CheckoutSteps } from '../parts/checkout/checkout-steps'
import { readDetails } from '../parts/checkout/known-contact.server'
import { readOpenPayment } from '../parts/checkout/open-payment.server'
import { OpenPaymentNotice } from '../parts/checkout/open-payment-notice'
import { listPlaces } from '../parts/checkout/places.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, url } = context
  const seller = url.searchParams.get('seller')
  const session = await readCart(args.request, context.personId)
  const cart = session && (await readCartToPay(session.tokenHash, locale, session.region, seller))
  // A shortage is the review's to tell.
  if (!session || !cart) throw redirect(`/${locale}/cart`, { status: 303 })
  // Said in the cart, before anybody writes an address in vain.
  if (findLimit(context, cart.totalTiyin, locale)?.key === 'payments.error.amountTooLarge')
    throw redirect(`/${locale}/cart`, { status: 303 })
  const [details, openPayment, places] = await Promise.all([
    readDetails(context, session.tokenHash, url.searchParams.get('address')),
    readOpenPayment(context, session.tokenHash),
    listPlaces(locale, session.region),
  ])
  return json({
    title: pageTitle(locale, 'shop.checkout.title'),
    ...details,
    openPayment,
    signedIn: context.session !== null,
    onlyParcel: seller && cart.parcels[0] ? nameInScript(cart.parcels[0].seller.name, locale) : null,
    places,
    parcels: cart.parcels.map(({ seller: { id, name } }) => ({ id, name: nameInScript(name, locale) })),
    here: url.pathname,
    seller,
  })
}

/** Keeps who gets it, and goes on to the review: a page of its own, to which one can go back. */
export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, url } = context
  const session = await readCart(args.request, context.personId)
  if (!session) throw redirect(`/${locale}/cart`, { status: 303 })
  const form = await readFormData(args.request)
  const { tokenHash } = session
  const here = url.pathname + url.search
  // What was typed so far is kept in front of this, like every form that leads to the sign-in.
  if (form.get('intent') === 'signIn')
    throw redirect(`/${locale}/sign-in?${new URLSearchParams({ next: here })}`)
  if (form.get('intent') === 'forget') {
    await perform(context, recordCartContact, { tokenHash, typed: null })
    return redirect(here, { status: 303 })
  }
  const details = parseForm(form, contactInput)
  const cart = await readCartToPay(tokenHash, locale, session.region, url.searchParams.get('seller'))
  const gifts = parseForm(form, giftsInput(cart?.parcels.map((parcel) => parcel.seller.id) ?? []))
  if (!gifts.ok || !details.ok) return refuseForm(joinRefused(details, gifts))
  const typed = Object.entries(typedValues(form)).map(([name, value]) => [name, String(value)])
  const kept = await perform(context, recordCartContact, { tokenHash, typed: Object.fromEntries(typed) })
  if (!kept.ok) return refuseForm(kept, 'districtSoato')
  const seller = url.searchParams.get('seller')
  const review = `/${locale}/checkout/review${seller ? `?${new URLSearchParams({ seller })}` : ''}`
  const headers = await cartHeaders({ ...session, region: details.value.regionSoato }, session.count)
  return redirect(review, { status: 303, headers })
}

/** What is wrong in either half of the form. */
function joinRefused(...halves: readonly ParsedForm<unknown>[]): NotAccepted {
  const errors = halves.flatMap((half) => (half.ok ? [] : Object.entries(half.reply.errors)))
  return { ok: false, reply: { errors: Object.fromEntries(errors) } }
}

export default function Checkout() {
  const t = useT()
  const here = useHere()
  const data = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here('/cart'), label: t('shop.cart.title') }}>
      <CheckoutSteps current="details" />
      <Heading level={1}>{t('shop.checkout.title')}</Heading>
      {data.onlyParcel && <p>{t('shop.checkout.onlyParcel', { seller: data.onlyParcel })}</p>}
      {data.openPayment && <OpenPaymentNotice payment={data.openPayment} />}
      <CheckoutDetails data={data} known={data.known} />
    </Frame>
  )
}
