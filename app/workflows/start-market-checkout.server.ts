import { type ContextWith, systemContext } from '~/domains/identity/context'
import { releaseCheckout, type StartCheckoutError, startCheckout } from '~/domains/market/index.server'
import type { Contact } from '~/domains/market/schema'
import {
  checkPayableAmount,
  expirePayment,
  getPaymentOfSubject,
  type PaymentPorts,
  type StartPaymentError,
  settlePayment,
  startPayment,
} from '~/domains/payments/index.server'
import { ok, type Refusal, type Result, refuse } from '~/lib/result'
import { hashToken } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { log } from '~/platform/log.server'

export interface StartMarketCheckoutInput {
  /** The cart's secret; the same browser later sees with it how the payment ended. */
  cartToken: string
  contact: Contact
  /** Made with the form: two posts of one form are one checkout and one payment. */
  key: string
  /** Total the buyer saw, delivery included. */
  totalTiyin: bigint
  /** What the delivery is called on the provider's page. */
  deliveryName: string
  locale: string
  /** Only this seller's parcel; absent = the whole cart. */
  sellerId?: string
}

/**
 * Holds everything in the cart for 30 minutes and gives the page where it is paid. The provider's limits are asked
 * before anything is held, and the provider itself only after the hold stands.
 */
export async function startMarketCheckout(
  context: ContextWith<PaymentPorts>,
  input: StartMarketCheckoutInput,
): Promise<Result<{ checkoutId: string; payUrl: string }, StartCheckoutError | StartPaymentError>> {
  const { cartToken, contact, key, totalTiyin, locale, sellerId } = input
  const running = await findRunningPayment(context, hashToken(cartToken))
  if (running) return running
  const started = await startCheckout(
    context,
    {
      cartTokenHash: hashToken(cartToken),
      contact,
      key,
      totalTiyin,
      locale,
      ...(sellerId ? { sellerId } : {}),
    },
    (amountTiyin) => checkPayableAmount(context, { amountTiyin, locale }),
  )
  if (!started.ok) return started
  const { checkoutId, expiresAt, lines, deliveryTiyin, replacedCheckoutId } = started.value
  if (replacedCheckoutId) await closePayment(context, replacedCheckoutId)

  const page = `/${locale}/checkout/${checkoutId}/return`
  const payLines = lines.map(({ name, quantity, unitPriceTiyin }) => ({
    name,
    quantity,
    unitAmountTiyin: unitPriceTiyin,
  }))
  const delivery = { name: input.deliveryName, quantity: 1, unitAmountTiyin: deliveryTiyin }
  const payment = await startPayment(context, {
    purpose: 'market_checkout',
    subjectId: checkoutId,
    amountTiyin: started.value.totalTiyin,
    lines: deliveryTiyin > 0n ? [...payLines, delivery] : payLines,
    successPath: page,
    cancelPath: `${page}?cancelled=1`,
    expiresAt,
    locale,
    accessToken: cartToken,
  })
  if (payment.ok) return ok({ checkoutId, payUrl: payment.value.payUrl })
  if (payment.error === 'payments.error.processing' || payment.error === 'payments.error.alreadyPaid')
    return refuse(payment.error, { checkoutId })
  // A provider that said no will say no again: nothing is kept from other buyers for it.
  if (payment.error === 'payments.error.refusedByProvider') {
    await releaseCheckout(context, { checkoutId, move: 'cancel' })
  }
  return payment
}

type Running = 'payments.error.alreadyPaid' | 'payments.error.outcomeUnknown' | 'payments.error.processing'

/**
 * A payment of this cart that the buyer has done her part of: beginning another would charge her twice.
 * `details.checkoutId` leads to where she sees how it stands. Null when there is none.
 */
async function findRunningPayment(
  context: ContextWith<PaymentPorts>,
  tokenHash: string,
): Promise<Refusal<Running> | null> {
  const checkout = await transaction(systemContext(context.now, context.requestId), async (tx) => {
    const cart = await tx.cart.findUnique({ where: { tokenHash }, select: { id: true } })
    return cart && tx.checkout.findFirst({ where: { cartId: cart.id, status: 'open' }, select: { id: true } })
  })
  const subject = checkout && ({ purpose: 'market_checkout', subjectId: checkout.id } as const)
  const payment = subject && (await getPaymentOfSubject(subject))
  if (payment?.status !== 'open') return null
  const settled = await settlePayment(context, { intentId: payment.id })
  if (!settled.ok) return refuse('payments.error.outcomeUnknown')
  const { status, atProvider } = settled.value
  if (status === 'paid') return refuse('payments.error.alreadyPaid', { checkoutId: payment.subjectId })
  if (atProvider === 'processing')
    return refuse('payments.error.processing', { checkoutId: payment.subjectId })
  return null
}

/** The page of an earlier try: nobody shall pay for what has moved on. Money that comes all the same is settled. */
async function closePayment(context: ContextWith<PaymentPorts>, subjectId: string): Promise<void> {
  const closed = await expirePayment(context, { subjectId })
  if (!closed.ok) log.warn({ requestId: context.requestId, error: closed.error }, 'payment page left open')
}
