import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { startCheckoutInput } from '~/domains/market/schema'
import { ticked } from '~/domains/questions/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, type PageContext, requireSameReader } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { newId } from '~/lib/ids'
import { Heading } from '~/ui/content/heading'
import type { FormReply } from '~/ui/form/page/form-reply'
import { startMarketCheckout } from '~/workflows/checkout/start-market-checkout.server'
import { type CartSession, readCart } from '../parts/cart/cart-session.server'
import { sayUntil } from '../parts/cart/say-until.server'
import { CheckoutReview } from '../parts/checkout/checkout-review'
import { reviewCart } from '../parts/checkout/checkout-review.server'
import { CheckoutSteps } from '../parts/checkout/checkout-steps'
import { readContact } from '../parts/checkout/known-contact.server'
import { readOpenPayment } from '../parts/checkout/open-payment.server'
import { OpenPaymentNotice } from '../parts/checkout/open-payment-notice'
import { guestHeaders, readGuest, withPhone } from '../parts/orders/guest-access.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const payInput = startCheckoutInput.extend({
  declaration: ticked('shop.checkout.declarationMissing'),
})

/** What is to be paid, for whom; leads to where what is missing can be put right. */
async function readReview(context: PageContext, session: CartSession | null) {
  const { locale, url } = context
  if (!session) throw redirect(`/${locale}/cart`, { status: 303 })
  const contact = await readContact(context, session.tokenHash)
  if (!contact) throw redirect(`/${locale}/checkout${url.search}`, { status: 303 })
  const review = await reviewCart(context, { session, contact, seller: url.searchParams.get('seller') })
  if (!review) throw redirect(`/${locale}/cart`, { status: 303 })
  return { session, contact, review }
}

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { session, review } = await readReview(context, await readCart(args.request, context.personId))
  return json({
    title: pageTitle(context.locale, 'shop.checkout.reviewTitle'),
    key: newId(),
    review,
    openPayment: await readOpenPayment(context, session.tokenHash),
    seller: context.url.searchParams.get('seller'),
  })
}

/** Off to the page where it is paid. Nothing is held before. */
export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  requireSameReader(context, args)
  const { locale } = context
  const form = await readFormData(args.request)
  const { session, contact, review } = await readReview(
    context,
    await readCart(args.request, context.personId),
  )
  const pay = parseForm(form, payInput)
  if (!pay.ok) return refuseForm(pay)
  await requireBudget(context, 'checkout')
  const { key, totalTiyin, seen } = pay.value
  const started = await startMarketCheckout(context, {
    cartToken: session.token,
    contact,
    key,
    totalTiyin,
    seen,
    network: context.address || null,
    deliveryName: getT(locale)('shop.checkout.deliveryLine'),
    locale,
    ...(review.sellerId ? { sellerId: review.sellerId } : {}),
  })
  if (!started.ok) {
    // She has paid, or is about to have: not a second time, but to where she sees how it stands.
    const running = started.details?.checkoutId
    if (running) return redirect(`/${locale}/checkout/${running}/return`, { status: 303 })
    return refuseForm(sayUntil(started, locale))
  }
  const { payUrl, checkoutId } = started.value
  // Who has signed in finds the order in her account, and leaves nothing behind that opens it.
  if (context.session) return redirect(payUrl, { status: 303 })
  const guest = withPhone(await readGuest(args.request, context), checkoutId, contact.phone, context.now())
  return redirect(payUrl, { status: 303, headers: await guestHeaders(guest) })
}

export default function CheckoutReviewPage() {
  const t = useT()
  const here = useHere()
  const { review, key, openPayment, seller } = useLoaderData<typeof loader>()
  const reply = useActionData<FormReply>()
  const details = here(`/checkout${seller ? `?${new URLSearchParams({ seller })}` : ''}`)
  return (
    <Frame width="narrow" back={{ href: details, label: t('shop.checkout.title') }}>
      <CheckoutSteps current="review" detailsHref={details} />
      <Heading level={1}>{t('shop.checkout.reviewTitle')}</Heading>
      {openPayment && <OpenPaymentNotice payment={openPayment} />}
      <CheckoutReview review={review} isRefused={Boolean(reply?.form)} formKey={key} detailsHref={details} />
    </Frame>
  )
}
