import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCart } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { readCheckoutPayment } from '~/workflows/read-checkout-payment.server'
import { cartHeaders, readCart } from './parts/cart-session.server'
import { guestHeaders, phoneOf, readGuest, withOrder } from './parts/guest-access.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Where the provider sends the buyer back to: asks it how the payment ended, then leads on. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, url } = context
  const session = await readCart(args.request)
  const checkoutId = args.params.checkoutId ?? ''
  const known =
    session &&
    (await readCheckoutPayment(context, {
      checkoutId,
      cartTokenHash: session.tokenHash,
      giveUp: url.searchParams.has('cancelled'),
    }))
  const { time, money } = createFormat(locale)
  const say = (outcome: string, more: { payUrl?: string | null; until?: string; amount?: string } = {}) =>
    json({ title: pageTitle(locale, `shop.result.${outcome}.title`), outcome, ...more })
  if (!session || !known) return say('gone')

  const { checkout, outcome, payment } = known
  if (checkout.orderNumber) {
    const cart = await getCart(session.tokenHash, locale)
    const headers = await cartHeaders(
      session,
      cart.parts.reduce((sum, part) => sum + part.lines.length, 0),
    )
    const guest = await readGuest(args.request)
    const phone = phoneOf(guest, checkout.id)
    if (phone) await guestHeaders(withOrder(guest, checkout.orderNumber, phone), headers)
    throw redirect(`/${locale}/orders/${checkout.orderNumber}?new`, { status: 303, headers })
  }
  return say(outcome, {
    payUrl: payment?.payUrl ?? null,
    until: time(checkout.expiresAt),
    amount: money(checkout.totalTiyin),
  })
}

const tones = {
  turnedBack: 'warning',
  open: 'info',
  ended: 'info',
  unknown: 'info',
  gone: 'warning',
} as const

export default function CheckoutReturn() {
  const t = useT()
  const here = useHere()
  const data = useLoaderData<typeof loader>()
  const { outcome, until, amount, payUrl } = data
  const tone = tones[outcome as keyof typeof tones] ?? 'info'
  return (
    <Frame width="narrow">
      <Heading level={1}>{t(`shop.result.${outcome}.title`)}</Heading>
      <Notice tone={tone} role="status">
        {t(`shop.result.${outcome}.text`, { until, amount })}
      </Notice>
      <ButtonGroup>
        {outcome === 'open' && payUrl && <ButtonLink href={payUrl}>{t('shop.result.payNow')}</ButtonLink>}
        {(outcome === 'open' || outcome === 'unknown') && (
          <ButtonLink href="?" look="secondary" icon="refresh">
            {t('shop.result.check')}
          </ButtonLink>
        )}
        {outcome === 'open' && (
          <ButtonLink href="?cancelled=1" look="link">
            {t('shop.result.giveUp')}
          </ButtonLink>
        )}
        {(outcome === 'ended' || outcome === 'turnedBack') && (
          <ButtonLink href={here('/cart')}>{t('shop.result.tryAgain')}</ButtonLink>
        )}
        {outcome === 'gone' && <ButtonLink href={here('/orders')}>{t('shop.order.find.title')}</ButtonLink>}
      </ButtonGroup>
    </Frame>
  )
}
