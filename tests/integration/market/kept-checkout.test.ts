import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  deleteAbandoned,
  getCart,
  getCartContact,
  getOpenCheckout,
  listPastAddresses,
  recordCartContact,
  releaseCheckout,
} from '~/domains/market/index.server'
import { abandonedCartMs, cartContactMs, holdMs, unpaidContactMs } from '~/domains/market/rules'
import { newId } from '~/lib/ids'
import { refuse } from '~/lib/result'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser } from '../ledger/open-database'
import { openShop, testNow } from './open-shop'
import { checkOut, complete, contact, fillCart, findProducts, guest, system } from './purchase'

let test: TestDatabase

beforeAll(async () => {
  test = await openShop()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const laterOn = <C extends typeof guest>(context: C, ms: number): C => ({
  ...context,
  now: () => new Date(testNow.getTime() + ms),
})
const signedIn = (personId: string) => ({ ...guest, personId, role: 'citizen' })
const typed = { name: 'Nodira Rahimova', phone: '90 111 22 33' }
const textOf = (sql: string) =>
  asSuperuser(test, async (client) => JSON.stringify((await client.query(sql)).rows))

describe('what was typed at the checkout', () => {
  it('is sealed, and there again for who typed it, for a while', async () => {
    const tokenHash = await fillCart(await findProducts(1))
    const nowhere = { ...typed, districtSoato: '1726999' }
    expect(await perform(guest, recordCartContact, { tokenHash, typed: nowhere })).toEqual(
      refuse('market.error.district'),
    )
    await perform(guest, recordCartContact, { tokenHash, typed })
    expect(await textOf('select * from cart_contact')).not.toContain('Rahimova')
    expect(await getCartContact(laterOn(guest, cartContactMs - 1), { tokenHash })).toEqual(typed)
    expect(await getCartContact(signedIn(newId()), { tokenHash }), 'she signed in since').toEqual(typed)
    expect(await getCartContact(laterOn(guest, cartContactMs), { tokenHash })).toBeNull()
    expect(await getCartContact(guest, { tokenHash: 'another cart' })).toBeNull()

    const her = signedIn(newId())
    await perform(her, recordCartContact, { tokenHash, typed })
    expect(await getCartContact(her, { tokenHash })).toEqual(typed)
    for (const other of [guest, signedIn(newId())])
      expect(await getCartContact(other, { tokenHash })).toBeNull()
    await perform(her, recordCartContact, { tokenHash, typed: null })
    expect(await getCartContact(her, { tokenHash })).toBeNull()
  })

  it('goes with the last thing that is bought', async () => {
    const tokenHash = await fillCart(await findProducts(1))
    await perform(guest, recordCartContact, { tokenHash, typed })
    const started = await checkOut(tokenHash)
    if (!started.ok) throw new Error(started.error)
    const { checkoutId, totalTiyin } = started.value
    expect(await getOpenCheckout(guest, { tokenHash })).toMatchObject({ id: checkoutId, totalTiyin })
    expect(await getOpenCheckout(laterOn(guest, holdMs), { tokenHash })).toBeNull()
    await complete(checkoutId, totalTiyin)
    expect(await getOpenCheckout(guest, { tokenHash })).toBeNull()
    expect(await getCartContact(guest, { tokenHash })).toBeNull()
  })
})

it('offers a person each of her places once, and nobody else’s', async () => {
  const her = signedIn(newId())
  for (let n = 0; n < 2; n++) {
    const started = await checkOut(await fillCart(await findProducts(1)), her)
    if (!started.ok) throw new Error(started.error)
    await complete(started.value.checkoutId, started.value.totalTiyin)
  }
  const places = await listPastAddresses(her)
  expect(places.map(({ contact: { address } }) => address)).toEqual([contact.address])
  expect(await listPastAddresses(signedIn(newId()))).toEqual([])
  expect(await listPastAddresses(guest)).toEqual([])
})

it('deletes by class what has outlived its purpose', async () => {
  const [kept, paying] = [await fillCart(await findProducts(1)), await fillCart(await findProducts(1))]
  await perform(guest, recordCartContact, { tokenHash: kept, typed })
  const started = await checkOut(paying)
  if (!started.ok) throw new Error(started.error)
  const { checkoutId } = started.value
  const contactOf = () => textOf(`select contact_cipher from checkout where id = '${checkoutId}'`)

  await perform(laterOn(system, cartContactMs), deleteAbandoned)
  expect(await textOf('select * from cart_contact')).toBe('[]')
  expect((await getCart(kept, 'ru')).count).toBe(1)
  await perform(laterOn(system, abandonedCartMs), deleteAbandoned)
  expect((await getCart(kept, 'ru')).count).toBe(0)
  expect((await getCart(paying, 'ru')).count, 'its checkout is open').toBe(1)
  expect(await contactOf()).not.toBe('[{"contact_cipher":""}]')

  await perform(laterOn(system, holdMs), releaseCheckout, { checkoutId, move: 'lapse' })
  await perform(laterOn(system, holdMs + unpaidContactMs), deleteAbandoned)
  expect(await contactOf()).toBe('[{"contact_cipher":""}]')
})
