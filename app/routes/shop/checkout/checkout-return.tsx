import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCart, mostRenewals, renewHoldMs } from '~/domains/market/index.server'
import { readFormData, readHiddenNumber, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { watchAgain, watchHeaders } from '~/http/page/watch-again.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import type { Tone } from '~/ui/content/tone'
import { giveUpCheckout } from '~/workflows/checkout/give-up-checkout.server'
import { type CheckoutOutcome, readCheckoutPayment } from '~/workflows/checkout/read-checkout-payment.server'
import { renewCheckout } from '~/workflows/checkout/renew-checkout.server'
import { cartHeaders, readAnyCart } from '../parts/cart/cart-session.server'
import { HoldTime, type HoldTimeProps } from '../parts/checkout/hold-time'
import { guestHeaders, phoneOf, readGuest, withPhone } from '../parts/orders/guest-access.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const headers = watchHeaders

/** `gone` = started in another browser. */
type Shown = Exclude<CheckoutOutcome, 'paid'> | 'gone'

interface More {
  payUrl?: string | null
  until?: string
  amount?: string
  /** Where what was tried is checked once more. */
  review?: string
  /** While something is held. */
  hold?: HoldTimeProps['hold']
}

/** Somebody else has to answer first. */
const waiting: readonly Shown[] = ['processing', 'late', 'unknown']

/** Where the provider sends the buyer back to: asks it how the payment ended, then leads on. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, url } = context
  const session = await readAnyCart(args.request)
  const checkoutId = args.params.checkoutId ?? ''
  const known =
    session && (await readCheckoutPayment(context, { checkoutId, cartTokenHash: session.tokenHash }))
  const { time, money } = createFormat(locale)
  const say = (outcome: Shown, more: More = {}) => {
    const watch = waiting.includes(outcome) ? watchAgain(url) : null
    const title = pageTitle(locale, `shop.result.${outcome}.title`)
    const isWatching = watch?.isWatching ?? false
    return json({ title, outcome, isWatching, ...more }, { headers: watch?.headers ?? new Headers() })
  }
  if (!session || !known) return say('gone')

  const { checkout, outcome, payment } = known
  if (checkout.orderNumber) {
    const cart = await getCart(session.tokenHash, locale)
    const headers = await cartHeaders(
      session,
      cart.parcels.reduce((sum, parcel) => sum + parcel.lines.length, 0),
    )
    const guest = await readGuest(args.request, context)
    const phone = phoneOf(guest, checkout.id)
    if (phone) await guestHeaders(withPhone(guest, checkout.orderNumber, phone, context.now()), headers)
    const order = `/${locale}/orders/${checkout.orderNumber}?new`
    // Hers, and her session has ended while she paid.
    const mustSignIn = checkout.isPersons && !context.session
    const to = mustSignIn ? `/${locale}/sign-in?${new URLSearchParams({ next: order })}` : order
    throw redirect(to, { status: 303, headers })
  }
  if (outcome === 'paid') throw new Error(`${checkout.id}: paid, and no order`)
  return say(outcome, {
    payUrl: payment?.payUrl ?? null,
    until: time(checkout.expiresAt),
    amount: money(checkout.totalTiyin),
    review: `/checkout/review${checkout.sellerSlug ? `?${new URLSearchParams({ seller: checkout.sellerSlug })}` : ''}`,
    hold: {
      seconds: Math.max(0, Math.round((checkout.expiresAt.getTime() - context.now().getTime()) / 1000)),
      renewals: checkout.renewals,
      more: mostRenewals - checkout.renewals,
      minutes: renewHoldMs / 60_000,
    },
  })
}

/**
 * "Keep them longer", and "give up paying": only a press of the button ends anything, never the way back from the
 * provider's page.
 */
export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const form = await readFormData(args.request)
  const { locale } = context
  const session = await readAnyCart(args.request)
  const checkoutId = args.params.checkoutId ?? ''
  const page = `/${locale}/checkout/${checkoutId}/return`
  if (!session) return redirect(page, { status: 303 })
  const of = { checkoutId, cartTokenHash: session.tokenHash }
  const intent = form.get('intent')
  if (intent === 'renew') {
    const renewals = readHiddenNumber(form, 'renewals')
    if ((await renewCheckout(context, { ...of, renewals })) === 'moved')
      return redirect(page, { status: 303 })
    const values = { minutes: renewHoldMs / 60_000 }
    return redirectWithNotice(page, { key: 'checkout.hold.renewed', values, tone: 'success' })
  }
  if (intent !== 'giveUp') return refuseForm(unknownAct)
  const ended = await giveUpCheckout(context, of)
  if (!ended.ok || ended.value === 'moved') return redirect(page, { status: 303 })
  return redirectWithNotice(`/${locale}/cart`, { key: 'shop.result.givenUp', tone: 'info' })
}

const tones: Partial<Record<Shown, Tone>> = {
  open: 'warning',
  declined: 'danger',
  failed: 'danger',
  lapsed: 'warning',
  turnedBack: 'warning',
  replaced: 'warning',
  gone: 'warning',
}

export default function CheckoutReturn() {
  const t = useT()
  const here = useHere()
  const { outcome, isWatching, until, amount, payUrl, review, hold } = useLoaderData<typeof loader>()
  const mayPay = outcome === 'open' || outcome === 'declined'
  const isOver = ['ended', 'lapsed', 'failed', 'turnedBack', 'replaced'].includes(outcome)
  const isWaiting = waiting.includes(outcome)
  return (
    <Frame width="narrow">
      <Heading level={1}>{t(`shop.result.${outcome}.title`)}</Heading>
      <Notice tone={tones[outcome] ?? 'info'} role="status">
        {t(`shop.result.${outcome}.text`, { until, amount })}
      </Notice>
      {isWaiting && (
        <Prose>
          {outcome === 'processing' && <p>{t('payments.wait.message')}</p>}
          <p>{t(isWatching ? 'payments.wait.watching' : 'payments.wait.stopped')}</p>
        </Prose>
      )}
      <ButtonGroup>
        {mayPay && (
          <ButtonLink href={payUrl ?? here(review ?? '')} icon="lock">
            {t('shop.result.payNow')}
          </ButtonLink>
        )}
        {isWaiting && (
          <ButtonLink href="?" icon="refresh">
            {t('shop.result.check')}
          </ButtonLink>
        )}
        {isWatching && (
          <ButtonLink href="?look=off" look="secondary">
            {t('payments.wait.stop')}
          </ButtonLink>
        )}
        {mayPay && (
          <PostForm className="contents" action="?" hidden={{ intent: 'giveUp' }}>
            <Button look="link">{t('shop.result.giveUp')}</Button>
          </PostForm>
        )}
        {outcome === 'lapsed' && review && (
          <ButtonLink href={here(review)}>{t('checkout.hold.again')}</ButtonLink>
        )}
        {isOver && (
          <ButtonLink href={here('/cart')} look={outcome === 'lapsed' ? 'secondary' : 'primary'}>
            {t('shop.result.tryAgain')}
          </ButtonLink>
        )}
        {outcome === 'gone' && <ButtonLink href={here('/orders')}>{t('shop.order.find.title')}</ButtonLink>}
      </ButtonGroup>
      {mayPay && hold && <HoldTime hold={hold} />}
    </Frame>
  )
}
