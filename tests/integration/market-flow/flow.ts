import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ContextWith } from '~/domains/identity/context'
import { addToCart } from '~/domains/market/index.server'
import type { PaymentPorts } from '~/domains/payments/index.server'
import { createStripe } from '~/integrations/stripe/create-stripe'
import { newId } from '~/lib/ids'
import { hashToken, randomToken } from '~/platform/crypto.server'
import { perform } from '~/platform/perform.server'
import { sandboxKeys } from '~/sandbox/config'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'
import { giveUpCheckout } from '~/workflows/checkout/give-up-checkout.server'
import { paidCheckout } from '~/workflows/checkout/paid-checkout.server'
import { readCheckoutPayment } from '~/workflows/checkout/read-checkout-payment.server'
import { startMarketCheckout } from '~/workflows/checkout/start-market-checkout.server'
import { paidTopUp } from '~/workflows/device-orders/paid-top-up.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openShop, testNow } from '../market/open-shop'
import { contactOf, describeCheckout } from '../market/purchase'

export type BuyerContext = ContextWith<PaymentPorts>

export interface Flow {
  test: TestDatabase
  sandbox: Sandbox
  /** A guest. */
  buyer: BuyerContext
  close(): Promise<void>
}

/** Four sellers with a product each, and the stand-in of Stripe, whose webhooks go astray: return pages settle. */
export async function openFlow(): Promise<Flow> {
  const test = await openShop()
  const hook = createServer((request, response) =>
    request.resume().on('end', () => response.writeHead(200).end()),
  )
  await new Promise<void>((done) => hook.listen(0, '127.0.0.1', done))
  const webhookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`
  const sandbox = await startSandbox({
    peopleFile: 'no-such-file',
    webhookUrl,
    hangMs: 2_000,
    webhookRetryMs: 20,
  })
  return {
    test,
    sandbox,
    buyer: guestOf(sandbox.url),
    async close() {
      await sandbox.stop()
      hook.closeAllConnections()
      await new Promise((done) => hook.close(done))
    },
  }
}

export function guestOf(stripeUrl: string, now: () => Date = () => testNow): BuyerContext {
  const stripe = createStripe({
    secretKey: sandboxKeys.stripeSecretKey,
    webhookSecret: sandboxKeys.stripeWebhookSecret,
    apiUrl: stripeUrl,
    timeoutMs: 5_000,
  })
  const paidSubjects = { device_top_up: paidTopUp, market_checkout: paidCheckout }
  const nobody = { personId: null, role: 'anonymous', organisationId: null }
  return { ...nobody, now, requestId: 'test', ports: { payments: { stripe }, paidSubjects } }
}

/** A cart with one of each product; answers the secret of its cookie. */
export async function fillCart(context: BuyerContext, products: readonly { id: string }[]): Promise<string> {
  const token = randomToken()
  for (const { id } of products) {
    const added = await perform(context, addToCart, {
      tokenHash: hashToken(token),
      productId: id,
      quantity: 1,
    })
    if (!added.ok) throw new Error(added.error)
  }
  return token
}

/** What the last button of the checkout does. */
export async function pressPay(context: BuyerContext, cartToken: string, key: string = newId()) {
  const { cartTokenHash: _, ...checkout } = await describeCheckout(hashToken(cartToken), key)
  return startMarketCheckout(context, { ...checkout, cartToken, deliveryName: 'Доставка' })
}

/** What a person does on the provider's page. */
export async function payOnPage(payUrl: string): Promise<void> {
  const body = new URLSearchParams({ action: 'pay', email: 'nodira@example.uz' })
  const response = await fetch(payUrl, { method: 'POST', redirect: 'manual', body })
  if (response.status !== 303) throw new Error(`the page answered ${response.status}`)
}

/** What the page does that the provider sends the buyer back to. */
export async function comeBack(context: BuyerContext, cartToken: string, checkoutId: string) {
  const answer = await readCheckoutPayment(context, { checkoutId, cartTokenHash: hashToken(cartToken) })
  if (!answer) throw new Error('the checkout is not of this cart')
  return answer
}

/** What the button "give up paying" does. */
export function giveUp(context: BuyerContext, cartToken: string, checkoutId: string) {
  return giveUpCheckout(context, { checkoutId, cartTokenHash: hashToken(cartToken) })
}

/** From the last button to the order; the order's number, or why there is none. */
export async function buy(
  context: BuyerContext,
  cartToken: string,
): Promise<{ number: string; phone: string } | { error: string }> {
  const started = await pressPay(context, cartToken)
  if (!started.ok) return { error: started.error }
  await payOnPage(started.value.payUrl)
  const { checkout, outcome } = await comeBack(context, cartToken, started.value.checkoutId)
  const { phone } = contactOf(hashToken(cartToken))
  return checkout.orderNumber ? { number: checkout.orderNumber, phone } : { error: outcome }
}
