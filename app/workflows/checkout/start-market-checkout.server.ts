import { type Context, type ContextWith, systemContext } from '~/domains/identity/context'
import {
  releaseCheckout,
  type StartCheckoutError,
  type StartedCheckout,
  startCheckout,
} from '~/domains/market/index.server'
import type { Contact, SeenLine } from '~/domains/market/schema'
import {
  cancelPayments,
  checkPayableAmount,
  claimPayment,
  getPaymentOfSubject,
  lockPayments,
  openPayment,
  type PaymentPorts,
  type StartPaymentError,
  type StartPaymentInput,
  settlePayment,
} from '~/domains/payments/index.server'
import { ok, type Refusal, type Result, refuse } from '~/lib/result'
import { hashToken } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { WorkWith } from '~/platform/work.server'

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

function describePayment(checkout: StartedCheckout, input: StartMarketCheckoutInput): StartPaymentInput {
  const { checkoutId, expiresAt, lines, deliveryTiyin, totalTiyin } = checkout
  const { locale } = input
  const page = `/${locale}/checkout/${checkoutId}/return`
  const goods = lines.map(({ name, quantity, unitPriceTiyin }) => ({
    name,
    quantity,
    unitAmountTiyin: unitPriceTiyin,
  }))
  const delivery = { name: input.deliveryName, quantity: 1, unitAmountTiyin: deliveryTiyin }
  return {
    purpose: 'market_checkout',
    subjectId: checkoutId,
    onceId: checkout.cartId,
    amountTiyin: totalTiyin,
    lines: deliveryTiyin > 0n ? [...goods, delivery] : goods,
    successPath: page,
    cancelPath: `${page}?cancelled=1`,
    expiresAt,
    locale,
  }
}

/** The cart, and what is held for it now: null when nothing is. */
function findCart(
  context: Context,
  tokenHash: string,
): Promise<{ cartId: string; checkoutId: string | null } | null> {
  return transaction(systemContext(context.now, context.requestId), async (tx) => {
    const cart = await tx.cart.findUnique({ where: { tokenHash }, select: { id: true } })
    if (!cart) return null
    const where = { cartId: cart.id, status: 'open' } as const
    const checkout = await tx.checkout.findFirst({ where, select: { id: true } })
    return { cartId: cart.id, checkoutId: checkout?.id ?? null }
  })
}

type Running = 'payments.error.alreadyPaid' | 'payments.error.outcomeUnknown' | 'payments.error.processing'

/**
 * A payment of this checkout that the buyer has done her part of: beginning another would charge her twice.
 * `details.checkoutId` leads to where she sees how it stands. Null when there is none.
 */
async function findRunningPayment(
  context: ContextWith<PaymentPorts>,
  checkoutId: string,
): Promise<Refusal<Running> | null> {
  const payment = await getPaymentOfSubject({ purpose: 'market_checkout', subjectId: checkoutId })
  if (payment?.status !== 'open') return null
  const settled = await settlePayment(context, { intentId: payment.id })
  if (!settled.ok) return refuse('payments.error.outcomeUnknown')
  const { status, atProvider } = settled.value
  if (status === 'paid') return refuse('payments.error.alreadyPaid', { checkoutId: payment.subjectId })
  if (atProvider === 'processing')
    return refuse('payments.error.processing', { checkoutId: payment.subjectId })
  return null
}
