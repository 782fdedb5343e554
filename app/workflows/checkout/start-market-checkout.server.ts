import { type Context, type ContextWith, systemContext } from '~/domains/identity/context'
import { releaseCheckout, type StartCheckoutError, startCheckout } from '~/domains/market/index.server'
import type { Contact, SeenLine } from '~/domains/market/schema'
import {
  cancelPayments,
  checkPayableAmount,
  claimPayment,
  lockPayments,
  openPayment,
  type PaymentPorts,
  type StartPaymentError,
} from '~/domains/payments/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { hashToken } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { WorkWith } from '~/platform/work.server'
import { describePayment } from './describe-payment'
import { findRunningPayment } from './find-running-payment.server'

export interface StartMarketCheckoutInput {
  /** The cart's secret. */
  cartToken: string
  contact: Contact
  /** Made with the form: two posts of one form are one checkout and one payment. */
  key: string
  /** Total the buyer saw, delivery included. */
  totalTiyin: bigint
  /** Lines she saw, by product. */
  seen: ReadonlyMap<string, SeenLine>
  /** Address of a guest's network; null when it is not known. */
  network: string | null
  /** What the delivery is called on the provider's page. */
  deliveryName: string
  locale: string
  /** Only this seller's parcel; absent = the whole cart. */
  sellerId?: string
}

type StartError = StartCheckoutError | StartPaymentError

/**
 * Holds everything in the cart and gives the page where it is paid. The provider's limits are asked before anything is
 * held, and the provider itself only after the hold stands. One cart, one payment: whatever could be paid for this cart
 * before ends in the same transaction, and its page is closed at once.
 */
export async function startMarketCheckout(
  context: ContextWith<PaymentPorts>,
  input: StartMarketCheckoutInput,
): Promise<Result<{ checkoutId: string; payUrl: string }, StartError>> {
  const cart = await findCart(context, hashToken(input.cartToken))
  if (!cart) return refuse('market.error.cartEmpty')
  const { cartId, checkoutId: open } = cart
  const running = open && (await findRunningPayment(context, open))
  if (running) return running
  const claimed = await perform(context, claim, cartId, input)
  if (!claimed.ok) return claimed
  const { checkout, wish, intent } = claimed.value

  const { checkoutId } = checkout
  const payment = await openPayment(context, intent, wish)
  if (payment.ok) return ok({ checkoutId, payUrl: payment.value.payUrl })
  if (payment.error === 'payments.error.processing' || payment.error === 'payments.error.alreadyPaid')
    return refuse(payment.error, { checkoutId })
  // A provider that said no will say no again: nothing is kept from other buyers for it.
  if (payment.error === 'payments.error.refusedByProvider') {
    await perform(context, releaseCheckout, { checkoutId, move: 'cancel' })
  }
  return payment
}

/** The hold, the end of what could be paid before, and the new payment: all of it or nothing. */
function claim(work: WorkWith<PaymentPorts>, cartId: string, input: StartMarketCheckoutInput) {
  const { cartToken, locale } = input
  return work.asSystem(async () => {
    await lockPayments(work, cartId)
    const started = await startCheckout(
      work,
      { ...input, cartTokenHash: hashToken(cartToken) },
      (amountTiyin) => checkPayableAmount(work, { amountTiyin, locale }),
    )
    if (!started.ok) return started
    const checkout = started.value
    await cancelPayments(work, { onceId: cartId, exceptSubjectId: checkout.checkoutId })
    const wish = describePayment(checkout, input)
    const intent = await claimPayment(work, wish)
    if (!intent.ok) return intent
    return ok({ checkout, wish, intent: intent.value })
  })
}

/** The cart, and what is held for it now: null when nothing is. */
function findCart(
  context: Context,
  tokenHash: string,
): Promise<{ cartId: string; checkoutId: string | null } | null> {
  return transaction(systemContext(context.now, context.requestId), async (tx) => {
    const [cart] = await tx.$queryRaw<{ cartId: string; checkoutId: string | null }[]>`
      select c.id as "cartId", k.id as "checkoutId"
      from cart c left join checkout k on k.cart_id = c.id and k.status = 'open' where c.token_hash = ${tokenHash}`
    return cart ?? null
  })
}
