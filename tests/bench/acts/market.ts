import { addToCart } from '~/domains/market/index.server'
import { hashToken, randomToken } from '~/platform/crypto.server'
import { perform } from '~/platform/perform.server'
import { paidCheckout } from '~/workflows/checkout/paid-checkout.server'
import { paidTopUp } from '~/workflows/device-orders/paid-top-up.server'
import { openShop } from '../../integration/market/open-shop'
import { findProducts } from '../../integration/market/purchase'
import { type BuyerContext, comeBack, fillCart, pressPay } from '../../integration/market-flow/flow'
import { createTestGateway } from '../../integration/vouchers/gateway'
import { type ActCost, measureAct, warmUps } from '../measure-act'
import { measureBareMovement } from './bare-movement'
import { runJobs } from './run-jobs'

/** A guest puts something into her cart, and buys from two sellers at once. */
export async function measureMarket(rounds: number): Promise<ActCost[]> {
  const test = await openShop()
  const bare = await measureBareMovement(test.ownerUrl, rounds)
  const gateway = createTestGateway()
  const buyer: BuyerContext = {
    ...{ personId: null, role: 'anonymous', organisationId: null, requestId: 'bench' },
    now: () => new Date(),
    ports: {
      payments: { card: gateway },
      paidSubjects: { device_top_up: paidTopUp, market_checkout: paidCheckout },
    },
  }
  const products = await findProducts(2, 100_000)
  const tokens = Array.from({ length: rounds + warmUps }, () => randomToken())
  const adding = await measureAct('add to cart', tokens, (token) =>
    perform(buyer, addToCart, { tokenHash: hashToken(token), productId: products[0]?.id ?? '', quantity: 1 }),
  )
  const carts: string[] = []
  for (let cart = 0; cart < rounds + warmUps; cart++) carts.push(await fillCart(buyer, products))
  const buying = await measureAct(
    'checkout',
    carts,
    async (cart) => {
      const started = await pressPay(buyer, cart)
      if (!started.ok) throw new Error(started.error)
      gateway.pay(started.value.payUrl.split('cs_')[1] ?? '')
      const { outcome } = await comeBack(buyer, cart, started.value.checkoutId)
      if (outcome !== 'paid') throw new Error(outcome)
    },
    () => runJobs(test.ownerUrl),
  )
  await test.drop().catch(() => undefined)
  return [bare, adding, buying]
}
