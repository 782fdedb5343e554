import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import type { StartCheckoutInput } from '~/domains/market/checkout/commands/start-checkout.server'
import {
  addToCart,
  getCart,
  releaseCheckout,
  setQuantity,
  startCheckout,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { type Refusal, refuse } from '~/lib/result'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { forgetHolds } from './forget-holds'
import { openShop, testNow } from './open-shop'
import {
  buy,
  checkOut,
  complete,
  describeCheckout,
  fillCart,
  findProducts,
  guest,
  setStock,
  stockOf,
  system,
} from './purchase'

let test: TestDatabase

beforeAll(async () => {
  test = await openShop()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const start = (...[input, check]: [StartCheckoutInput, (() => Refusal)?]) =>
  perform(guest, startCheckout, input, check)
const later = { ...system, now: () => new Date(testNow.getTime() + 31 * 60_000) }

describe('a cart', () => {
  it('groups by seller and prices delivery for each parcel', async () => {
    const products = await findProducts(3)
    const tokenHash = await fillCart(products, 2)
    const cart = await getCart(tokenHash, 'uz-Latn', '1726')
    expect(cart.parcels).toHaveLength(3)
    expect(cart.count).toBe(6)
    const sum = cart.parcels.reduce(
      (total, parcel) => total + parcel.goodsTiyin + (parcel.delivery?.tiyin ?? 0n),
      0n,
    )
    expect(cart.totalTiyin).toBe(sum)
    expect(await getCart(tokenHash, 'uz-Latn')).toMatchObject({
      deliveryTiyin: null,
      totalTiyin: cart.goodsTiyin,
    })
  })

  it('takes what there is, and no more', async () => {
    const [product] = await findProducts(1)
    if (!product) throw new Error('no product')
    await setStock(product.id, 2)
    const tokenHash = await fillCart([product])
    const add = (quantity: number | string) =>
      perform(guest, addToCart, { tokenHash, productId: product.id, quantity })
    expect(await add(2)).toEqual(refuse('market.error.notEnoughMore', { units: 2, inCart: 1 }))
    expect(await add('x')).toEqual(refuse('typed.number.notNumber'))
    expect(await add('1')).toMatchObject({ ok: true, value: { quantity: 2, lineCount: 1 } })
    expect(
      await perform(guest, setQuantity, { tokenHash, productId: product.id, quantity: 100 }),
    ).toMatchObject({
      ok: false,
    })
    await setStock(product.id, 1)
    expect((await getCart(tokenHash, 'ru')).parcels[0]?.lines[0]).toMatchObject({
      shortage: 'fewer',
      units: 1,
    })
    await perform(guest, setQuantity, { tokenHash, productId: product.id, quantity: 0 })
    expect((await getCart(tokenHash, 'ru')).count).toBe(0)
  })
})

describe('a cart with what nobody can buy', () => {
  it('names it, and sums the rest', async () => {
    const [kept, gone, out] = await findProducts(3)
    if (!kept || !gone || !out) throw new Error('no products')
    const alone = await getCart(await fillCart([kept]), 'ru', '1726')
    const tokenHash = await fillCart([kept, gone, out])
    const sell = (status: 'published' | 'hidden') =>
      transaction(system, (tx) => tx.product.update({ where: { id: gone.id }, data: { status } }))
    await sell('hidden')
    await setStock(out.id, 0)
    const cart = await getCart(tokenHash, 'ru', '1726')
    const { goodsTiyin, deliveryTiyin, totalTiyin, parcels, hasShortage } = cart
    expect({ goodsTiyin, deliveryTiyin, totalTiyin }).toEqual({
      goodsTiyin: alone.goodsTiyin,
      deliveryTiyin: alone.deliveryTiyin,
      totalTiyin: alone.totalTiyin,
    })
    expect(parcels.flatMap(({ lines }) => lines.map(({ shortage }) => shortage)).sort()).toEqual([
      'notOnSale',
      null,
      'soldOut',
    ])
    expect(hasShortage).toBe(true)
    expect(await checkOut(tokenHash)).toMatchObject({ ok: false, error: 'market.error.notOnSaleNames' })
    expect((await getCart(tokenHash, 'ru')).deliveryTiyin, 'the region is not known').toBeNull()
    await sell('published')
    await setStock(out.id, 5)
  })
})

describe('startCheckout', () => {
  it('holds the stock, and the same form twice is one checkout', async () => {
    const products = await findProducts(2)
    const before = await Promise.all(products.map(({ id }) => stockOf(id)))
    const tokenHash = await fillCart(products)
    const key = newId()
    const [first, second] = await Promise.all([
      checkOut(tokenHash, guest, key),
      checkOut(tokenHash, guest, key),
    ])
    expect(first.ok && second.ok && first.value.checkoutId === second.value.checkoutId).toBe(true)
    expect(await Promise.all(products.map(({ id }) => stockOf(id)))).toEqual(before.map((stock) => stock - 1))
  })

  it('is not blocked by its own hold: a second try takes it over', async () => {
    const [product] = await findProducts(1)
    if (!product) throw new Error('no product')
    await setStock(product.id, 1)
    const tokenHash = await fillCart([product])
    const first = await checkOut(tokenHash)
    const cart = await getCart(tokenHash, 'ru')
    expect(cart.hasShortage).toBe(false)
    const second = await checkOut(tokenHash)
    expect(await stockOf(product.id)).toBe(0)
    if (!first.ok || !second.ok) throw new Error('both are held')
    const paid = await complete(first.value.checkoutId, first.value.totalTiyin)
    expect(paid, 'what was replaced is no order any more').toEqual(refuse('market.error.checkoutReplaced'))
    expect(await complete(second.value.checkoutId, second.value.totalTiyin)).toMatchObject({ ok: true })
  })

  it('names what is sold out and holds nothing of the rest', async () => {
    const [scarce, plenty] = await findProducts(2)
    if (!scarce || !plenty) throw new Error('no products')
    const tokenHash = await fillCart([plenty, scarce])
    await setStock(scarce.id, 0)
    await forgetHolds(test)
    const before = await stockOf(plenty.id)
    const answer = await checkOut(tokenHash)
    expect(answer).toMatchObject({ ok: false, error: 'market.error.soldOutNames' })
    const name = (await getCart(tokenHash, 'ru')).parcels
      .flatMap((parcel) => parcel.lines)
      .find((line) => line.productId === scarce.id)?.name.text
    expect(!answer.ok && answer.details?.names).toBe(name)
    expect(await stockOf(plenty.id)).toBe(before)
    const tried = await transaction(system, async (tx) => {
      const { id: cartId } = await tx.cart.findUniqueOrThrow({ where: { tokenHash } })
      return tx.checkout.count({ where: { cartId } })
    })
    expect(tried).toBe(0)
  })

  it('asks whether the total can be paid before it holds anything, and takes no other total than the one seen', async () => {
    const products = await findProducts(1)
    const tokenHash = await fillCart(products)
    const input = await describeCheckout(tokenHash)
    const { totalTiyin } = input
    expect(await start({ ...input, totalTiyin: totalTiyin - 1n })).toEqual(
      refuse('market.error.priceChanged'),
    )
    const tooMuch = await start(input, () => refuse('payments.error.amountTooLarge'))
    expect(tooMuch).toEqual(refuse('payments.error.amountTooLarge'))
    expect(await transaction(system, (tx) => tx.checkout.count({ where: { key: input.key } }))).toBe(0)
  })
})

describe('what was bought', () => {
  it('leaves the cart, and what was put on top of it since stays', async () => {
    const [product] = await findProducts(1)
    if (!product) throw new Error('no product')
    const tokenHash = await fillCart([product], 2)
    const started = await checkOut(tokenHash)
    if (!started.ok) throw new Error(started.error)
    await perform(guest, addToCart, { tokenHash, productId: product.id, quantity: 3 })
    await complete(started.value.checkoutId, started.value.totalTiyin)
    expect((await getCart(tokenHash, 'ru')).count).toBe(3)
  })
})

describe('releaseCheckout', () => {
  it('gives the stock back once, not before its time, and never after the payment', async () => {
    const [product] = await findProducts(1)
    if (!product) throw new Error('no product')
    await setStock(product.id, 5)
    const started = await checkOut(await fillCart([product], 2))
    if (!started.ok) throw new Error(started.error)
    const input = { checkoutId: started.value.checkoutId, move: 'lapse' } as const
    expect(await perform(system, releaseCheckout, input)).toEqual({ released: false })
    expect(await stockOf(product.id)).toBe(3)
    const answers = await Promise.all([1, 2, 3, 4].map(() => perform(later, releaseCheckout, input)))
    expect(answers.filter(({ released }) => released)).toHaveLength(1)
    expect(await stockOf(product.id)).toBe(5)

    const paid = await buy([product])
    expect(await perform(later, releaseCheckout, { checkoutId: paid.checkoutId, move: 'lapse' })).toEqual({
      released: false,
    })
    expect(await stockOf(product.id)).toBe(4)
  })
})

describe('completeCheckout', () => {
  it('makes one order whose parcels sum to what was paid, with the money in escrow', async () => {
    const products = await findProducts(3)
    const tokenHash = await fillCart(products)
    const started = await checkOut(tokenHash)
    if (!started.ok) throw new Error(started.error)
    const { checkoutId, totalTiyin } = started.value
    const answers = await Promise.all([1, 2, 3].map(() => complete(checkoutId, totalTiyin)))
    const orders = answers.map((answer) => (answer.ok ? answer.value : null))
    expect(new Set(orders.map((order) => order?.number)).size).toBe(1)
    expect(orders.filter((order) => order && !order.repeated)).toHaveLength(1)
    // Only the answer that made the order tells its parcels.
    const parcels = orders.find((order) => order && !order.repeated)?.parcels ?? []
    expect(parcels).toHaveLength(3)
    expect(parcels.reduce((sum, parcel) => sum + parcel.amountTiyin, 0n)).toBe(totalTiyin)
    const balances = await transaction(system, (tx) =>
      Promise.all(parcels.map((parcel) => getBalance(tx, accountCode.escrow(parcel.parcelId)))),
    )
    expect(balances).toEqual(parcels.map((parcel) => parcel.amountTiyin))
    expect((await getCart(tokenHash, 'ru')).count).toBe(0)
  })

  it('refuses another amount', async () => {
    const started = await checkOut(await fillCart(await findProducts(1)))
    if (!started.ok) throw new Error(started.error)
    expect(await complete(started.value.checkoutId, started.value.totalTiyin - 1n)).toEqual(
      refuse('market.error.amountDiffers'),
    )
  })

  it('takes the goods anew when the time was over, and refuses when they are gone, writing nothing', async () => {
    const [first, second] = await findProducts(2)
    if (!first || !second) throw new Error('no products')
    for (const gone of [false, true]) {
      await setStock(first.id, 4)
      await setStock(second.id, 1)
      const started = await checkOut(await fillCart([first, second]))
      if (!started.ok) throw new Error(started.error)
      const { checkoutId, totalTiyin } = started.value
      await perform(later, releaseCheckout, { checkoutId, move: 'lapse' })
      if (gone) await setStock(second.id, 0)
      const answer = await complete(checkoutId, totalTiyin, later)
      expect(answer.ok ? 'completed' : answer.error).toBe(
        gone ? 'market.error.soldOutAfterPayment' : 'completed',
      )
      expect(await stockOf(first.id)).toBe(gone ? 4 : 3)
      expect(await stockOf(second.id)).toBe(0)
    }
  })
})
