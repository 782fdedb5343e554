import { describe, expect, it, vi } from 'vitest'
import { newId } from '~/lib/ids'
import { cartHeaders, openCart, readAnyCart, readCart } from './cart-session.server'

const asked = (cookie = '') => new Request('http://localhost/ru/cart', { headers: { Cookie: cookie } })

vi.mock('~/platform/env.server', () => ({
  env: () => ({ PUBLIC_ORIGIN: 'http://localhost', APP_SECRET: 'a secret of the tests, long enough' }),
}))

/** What the browser sends after it was answered with this cart. */
async function keep(cart: Awaited<ReturnType<typeof openCart>>) {
  const header = (await cartHeaders(cart, 2)).get('Set-Cookie') ?? ''
  return asked(header.split(';')[0])
}

describe('the cart of a browser', () => {
  it('is anybody’s where nobody had signed in', async () => {
    const cart = await openCart(asked(), null)
    const request = await keep(cart)
    for (const reader of [null, newId()])
      expect(await readCart(request, reader)).toMatchObject({ token: cart.token, count: 2 })
  })

  it('is an account’s alone: once her session has ended here nobody else goes on with it', async () => {
    const her = newId()
    const cart = await openCart(asked(), her)
    expect((await openCart(asked(), her)).token, 'on each of her devices').toBe(cart.token)
    const request = await keep(cart)
    expect(await readCart(request, her)).toMatchObject({ token: cart.token, isAccounts: true })
    for (const reader of [null, newId()]) {
      expect(await readCart(request, reader)).toBeNull()
      expect((await openCart(request, reader)).token).not.toBe(cart.token)
    }
    expect(await readAnyCart(request), 'how a payment went').toMatchObject({ token: cart.token })
  })
})
