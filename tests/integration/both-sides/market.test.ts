import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { type ContactIndex, indexContact } from '~/domains/identity/index.server'
import {
  addToCart,
  answerDelay,
  cancelParcel,
  confirmDelivery,
  performAsBuyer,
  shipParcel,
  startCheckout,
  submitReturn,
  takeOffer,
  withdrawReceipt,
} from '~/domains/market/index.server'
import { reportProblem } from '~/domains/market/orders/commands/report-problem.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { grantByOwner, makePerson } from '../administration/scene'
import { asSuperuser, putRows } from '../ledger/open-database'
import { openShop, testNow } from '../market/open-shop'
import {
  buy,
  checkOut,
  contactOf,
  describeCheckout,
  fillCart,
  findProducts,
  guest,
  system,
} from '../market/purchase'
import { brokeBothSides } from './broke-both-sides'

let test: TestDatabase
let product: { id: string; sellerId: string }
/** Somebody who sells in the workshop besides its owner. */
let memberId: string

beforeAll(async () => {
  test = await openShop()
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})
beforeEach(async () => {
  const [found] = await findProducts(1)
  if (!found) throw new Error('no product')
  product = found
  const member = await makePerson([{ role: 'artisan', organisationId: product.sellerId }])
  memberId = member.id
})

afterEach(() => setContact(memberId, { phoneIndex: null, emailIndex: null }))

const as = (personId: string, role: string, organisationId: string | null = null): Context => ({
  personId,
  role,
  organisationId,
  now: () => testNow,
  requestId: 'test',
})
const buying = { ok: false, error: 'sides.error.buy' }

function forgetHold(checkoutId: string) {
  return asSuperuser(test, async (client) => {
    await client.query('begin; alter table stock_hold disable trigger kept')
    await client.query('delete from stock_hold where checkout_id = $1', [checkoutId])
    await client.query('alter table stock_hold enable always trigger kept; commit')
  })
}

/** What she says of herself from now on. */
function setContact(id: string, data: Partial<ContactIndex>) {
  return transaction(system, (tx) => tx.person.update({ where: { id }, data }))
}

describe('buying from one’s own workshop', () => {
  it('is refused at the cart, at the checkout and by the database', async () => {
    const own = as(memberId, 'buyer')
    const tokenHash = await fillCart([product])
    expect(await perform(own, addToCart, { tokenHash, productId: product.id, quantity: 1 })).toEqual(buying)
    expect(await checkOut(tokenHash, own), 'a cart that was filled before signing in').toEqual(buying)
    const started = await checkOut(tokenHash, guest)
    if (!started.ok) throw new Error(started.error)
    const { checkoutId } = started.value
    await putRows(test, 'update checkout set person_id = $2 where id = $1', [checkoutId, memberId])
    const [, other] = await findProducts(2)
    const hold = { checkoutId, quantity: 1, takenUnits: 0, unitPriceTiyin: 1n }
    await forgetHold(checkoutId)
    expect(
      await brokeBothSides(system, (tx) => tx.stockHold.create({ data: { ...hold, productId: product.id } })),
    ).toBe(true)
    expect(
      await brokeBothSides(system, (tx) =>
        tx.stockHold.create({ data: { ...hold, productId: other?.id ?? '' } }),
      ),
      'another workshop’s',
    ).toBe(false)
  })

  it.each(['phone', 'email'] as const)(
    'is refused to a guest who types the %s of the workshop’s own people, by the database too',
    async (what) => {
      const tokenHash = await fillCart([product])
      const typed = { ...contactOf(tokenHash), email: 'Nodira+bozor@Example.uz' }
      const { phoneIndex, emailIndex } = indexContact({ ...typed, email: 'nodira@example.uz' })
      const known = what === 'phone' ? { phoneIndex } : { emailIndex }
      const input = { ...(await describeCheckout(tokenHash)), contact: typed }
      await setContact(memberId, known)
      expect(await perform(guest, startCheckout, input)).toEqual(buying)
      const other = await makePerson()
      expect(await perform(as(other.id, 'buyer'), startCheckout, input), 'who signed in').toEqual(buying)
      await setContact(memberId, { phoneIndex: null, emailIndex: null })
      const started = await perform(guest, startCheckout, input)
      const checkoutId = started.ok ? started.value.checkoutId : ''
      await setContact(memberId, known)
      const hold = { checkoutId, quantity: 1, takenUnits: 0, unitPriceTiyin: 1n }
      const [, foreign] = await findProducts(2)
      const put = (productId: string) =>
        brokeBothSides(system, (tx) => tx.stockHold.create({ data: { ...hold, productId } }))
      await forgetHold(checkoutId)
      expect(await put(product.id)).toBe(true)
      expect(await put(foreign?.id ?? ''), 'another workshop’s').toBe(false)
    },
  )
})

describe('a parcel', () => {
  it('is not confirmed by the workshop that sent it, not even with number and phone', async () => {
    const order = await buy([product])
    const parcelId = order.parcels[0]?.parcelId ?? ''
    const seller = as(memberId, 'artisan', product.sellerId)
    const shipped = { parcelId, trackingNumber: 'RR1' }
    const sent = await perform(seller, shipParcel, shipped)
    const code = (sent.ok && sent.value.receiptCode) || ''
    const { number, contact } = order
    const withNumber = { parcelId, guest: { number, phone: contact.phone, code } }
    const refused = { ok: false, error: 'sides.error.confirmParcel' }
    expect(await performAsBuyer(as(memberId, 'citizen'), confirmDelivery, withNumber)).toEqual(refused)
    expect(await performAsBuyer(seller, confirmDelivery, withNumber)).toEqual(refused)
    const data = { status: 'received', receivedAt: testNow } as const
    const past = transaction(seller, (tx) => tx.parcel.update({ where: { id: parcelId }, data }))
    await expect(past).rejects.toThrow('its buyer')
  })

  it('is neither sent nor cancelled by the one who bought it and joined the workshop since', async () => {
    const buyer = await makePerson()
    const order = await buy([product], as(buyer.id, 'buyer'))
    const parcelId = order.parcels[0]?.parcelId ?? ''
    await transaction(system, (tx) =>
      tx.roleGrant.create({
        data: { id: newId(), personId: buyer.id, role: 'artisan', organisationId: product.sellerId },
      }),
    )
    const joined = as(buyer.id, 'artisan', product.sellerId)
    const refused = { ok: false, error: 'sides.error.sendParcel' }
    const shipped = { parcelId, trackingNumber: 'RR1' }
    expect(await perform(joined, shipParcel, shipped)).toEqual(refused)
    const cancelled = { parcelId, reason: 'other' as const }
    expect(await perform(joined, cancelParcel, cancelled)).toEqual(refused)
    expect(
      await brokeBothSides(joined, (tx) =>
        tx.parcel.update({
          where: { id: parcelId },
          data: { status: 'shipped', shippedAt: testNow },
        }),
      ),
    ).toBe(true)
  })
})

describe('who bought before she, or a relative, came to the workshop', () => {
  const day = 86_400_000
  const refused = { ok: false, error: 'sides.error.confirmParcel' }

  /** She buys, and somebody comes to the workshop so many days later. */
  async function buyBefore(days: number, who: 'herself' | 'relative') {
    const buyer = await makePerson()
    const order = await buy([product], as(buyer.id, 'buyer'))
    const parcelId = order.parcels[0]?.parcelId ?? ''
    const relative = await makePerson()
    // Two accounts with one phone are one household.
    const household = indexContact({
      phone: `99890${order.number.replace(/\D/g, '').padEnd(7, '5').slice(0, 7)}`,
      email: null,
    })
    for (const { id } of [buyer, relative]) await setContact(id, { phoneIndex: household.phoneIndex })
    const joined = who === 'herself' ? buyer.id : relative.id
    const grantId = await grantByOwner(joined, 'artisan', product.sellerId)
    const at = new Date(testNow.getTime() + days * day)
    await putRows(test, 'update role_grant set granted_at = $2 where id = $1', [grantId, at])
    const seller = as(memberId, 'artisan', product.sellerId)
    const shipped = { parcelId, trackingNumber: 'RR1' }
    expect(await perform(seller, shipParcel, shipped)).toMatchObject({ ok: true })
    return { order, parcelId, buyer: as(buyer.id, 'citizen'), relative: as(relative.id, 'citizen') }
  }

  it.each(['herself', 'relative'] as const)(
    'confirms it, takes that back and reports what is wrong (%s)',
    async (who) => {
      const { parcelId, buyer } = await buyBefore(1, who)
      const steps = [
        () => performAsBuyer(buyer, confirmDelivery, { parcelId }),
        () => performAsBuyer(buyer, withdrawReceipt, { parcelId }),
        () =>
          performAsBuyer(buyer, reportProblem, {
            parcelId,
            kind: 'damaged',
            message: 'It came with a crack.',
          }),
      ]
      for (const step of steps) expect(await step()).toMatchObject({ ok: true })
    },
  )

  it('sends it back', async () => {
    const { parcelId, buyer } = await buyBefore(1, 'relative')
    expect(await performAsBuyer(buyer, confirmDelivery, { parcelId })).toMatchObject({ ok: true })
    const line = await transaction(system, (tx) => tx.orderLine.findFirstOrThrow({ where: { parcelId } }))
    const asked = {
      ...{ parcelId, key: newId(), units: new Map([[line.id, 1]]), reason: 'damaged' as const },
      ...{ remedy: 'money' as const, message: 'It came with a crack.', photos: [] },
    }
    expect(await performAsBuyer(buyer, submitReturn, asked)).toMatchObject({ ok: true })
  })

  it('is of the workshop where that was so when she bought, by the database too', async () => {
    const { parcelId, buyer } = await buyBefore(-1, 'relative')
    expect(await performAsBuyer(buyer, confirmDelivery, { parcelId })).toEqual(refused)
    const data = { status: 'received', receivedAt: testNow } as const
    expect(await brokeBothSides(buyer, (tx) => tx.parcel.update({ where: { id: parcelId }, data }))).toBe(
      true,
    )
  })

  it('leaves nothing to the one who came, not even with number and phone', async () => {
    const { order, parcelId, relative } = await buyBefore(1, 'relative')
    const { number, contact } = order
    const said = {
      ...{ parcelId, guest: { number, phone: contact.phone } },
      ...{ kind: 'damaged' as const, message: 'It came with a crack.' },
    }
    expect(await performAsBuyer(relative, reportProblem, said)).toEqual(refused)
    const own = await buyBefore(1, 'herself')
    const joined = { ...own.buyer, role: 'artisan', organisationId: product.sellerId }
    expect(await perform(joined, cancelParcel, { parcelId: own.parcelId, reason: 'other' })).toMatchObject({
      ok: false,
    })
  })
})

describe('who bought as a guest', () => {
  it('is known by what she typed: she neither sends nor confirms nor sends back what is the workshop’s own', async () => {
    const order = await buy([product])
    const parcelId = order.parcels[0]?.parcelId ?? ''
    const seller = as(memberId, 'artisan', product.sellerId)
    const shipped = { parcelId, trackingNumber: 'RR1' }
    await setContact(memberId, { phoneIndex: indexContact(order.contact).phoneIndex })
    expect(await perform(seller, shipParcel, shipped)).toEqual({ ok: false, error: 'sides.error.sendParcel' })
    const data = { status: 'shipped', shippedAt: testNow } as const
    expect(await brokeBothSides(seller, (tx) => tx.parcel.update({ where: { id: parcelId }, data }))).toBe(
      true,
    )
    const colleague = await makePerson([{ role: 'artisan', organisationId: product.sellerId }])
    const sent = await perform(as(colleague.id, 'artisan', product.sellerId), shipParcel, shipped)
    const code = (sent.ok && sent.value.receiptCode) || ''
    const guests = { parcelId, guest: { number: order.number, phone: order.contact.phone, code } }
    expect(await performAsBuyer(guest, confirmDelivery, guests)).toEqual({
      ok: false,
      error: 'sides.error.confirmParcel',
    })
    const line = await transaction(system, (tx) => tx.orderLine.findFirstOrThrow({ where: { parcelId } }))
    const asked = {
      ...{ ...guests, key: newId(), units: new Map([[line.id, 1]]), reason: 'damaged' as const },
      ...{ remedy: 'money' as const, message: 'It came with a crack.', photos: [] },
    }
    const steps = [
      performAsBuyer(guest, submitReturn, asked),
      performAsBuyer(guest, takeOffer, { ...guests, returnId: newId() }),
      performAsBuyer(guest, withdrawReceipt, guests),
      performAsBuyer(guest, answerDelay, { ...guests, waits: true }),
      performAsBuyer(guest, reportProblem, { ...guests, kind: 'damaged', message: 'It came with a crack.' }),
    ]
    for (const step of await Promise.all(steps))
      expect(step).toEqual({ ok: false, error: 'sides.error.confirmParcel' })
  })
})

describe('who asks and who allows', () => {
  it('are two people for a seller and for a role, in the database too', async () => {
    const sellerId = product.sellerId
    const approver = as(memberId, 'approver')
    expect(
      await brokeBothSides(approver, (tx) =>
        tx.seller.update({ where: { id: sellerId }, data: { status: 'suspended' } }),
      ),
    ).toBe(true)
    const administrator = as(memberId, 'administrator')
    const grant = { id: newId(), personId: memberId, role: 'auditor' as const }
    expect(await brokeBothSides(administrator, (tx) => tx.roleGrant.create({ data: grant }))).toBe(true)
  })
})
