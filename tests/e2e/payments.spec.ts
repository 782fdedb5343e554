import type { Page } from '@playwright/test'
import { generatePeople } from '../../prisma/seed/people/generated-people'
import { readSeedDay } from '../../prisma/seed/seed-day'
import { seedId } from '../../prisma/seed/seed-id'
import { follow } from './support/actions'
import { arrangeVoucher } from './support/arrange/arrange-voucher'
import { query } from './support/arrange/database'
import { signInAsNewcomer } from './support/arrange/newcomer'
import { passOneId, signInOverHttp } from './support/http'
import {
  addToCart,
  checkPlainScreen,
  digitsOf,
  goToReview,
  inventBuyer,
  payButton,
  putOnSale,
} from './support/market'
import { expect, sandbox, signInAs, test, waitForMessage } from './support/test'
import { patternOf, textOf } from './support/texts'

const choose = (page: Page, action: string) => page.locator(`button[name=action][value=${action}]`).click()
const sessionOf = (page: Page) => page.url().split('/').at(-1)?.split('?')[0] ?? ''

/** The bank answers about money that is on its way. */
async function bankSays(session: string, outcome: 'failed' | 'succeeded'): Promise<void> {
  const answer = await fetch(`${sandbox}/stripe/_control/sessions/${session}/${outcome}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
  })
  expect(answer.status).toBe(200)
}

test.describe('without JavaScript, in Russian', () => {
  test.use({ javaScriptEnabled: false })

  test('a top-up that is on its way is waited for by the page itself', async ({ page }) => {
    const { newcomer, voucherId } = await arrangeVoucher()
    await signInAsNewcomer(page, newcomer, 'ru')
    await page.goto(`/ru/vouchers/${voucherId}/offers`)
    await page
      .locator('main li.card', { hasText: /Registon orto|Регистон орто/ })
      .locator('a[href*="/offers/"]')
      .click()
    await page.locator('input[name=consent]').check()
    await page.locator('form:has(input[name=consent]) button').click()
    await choose(page, 'decline')
    const session = sessionOf(page)
    await page.locator('a[href*="cancelled"]').click()
    const heading = page.locator('h1')
    await expect(heading).toContainText(textOf('ru', 'vouchers.paid.declined.title'))
    await checkPlainScreen(page)

    // The button leads on to the same page of the provider.
    await page.locator('form:has(input[name=intent][value=pay]) button').click()
    expect(sessionOf(page)).toBe(session)
    await choose(page, 'payLater')
    await expect(heading).toContainText(textOf('ru', 'vouchers.paid.processing.title'))
    await expect(page.locator('main')).toContainText(textOf('ru', 'payments.wait.message'))
    await expect(page.locator('form:has(input[name=intent][value=pay])'), 'no second payment').toHaveCount(0)
    await checkPlainScreen(page)
    await expect(page, 'it looks again by itself').toHaveURL(/look=2$/)

    await follow(page, 'ru', 'payments.wait.stop')
    await expect(page).toHaveURL(/look=off$/)
    await expect(page.locator('main')).toContainText(textOf('ru', 'payments.wait.stopped'))
    await follow(page, 'ru', 'vouchers.action.openOrder')
    await page.locator('form:has(input[name=intent][value=pay]) button').click()
    await expect(heading, 'nor from the order’s page').toContainText(
      textOf('ru', 'vouchers.paid.processing.title'),
    )
    await bankSays(session, 'succeeded')
    await expect(heading).toHaveText(textOf('ru', 'vouchers.paid.paid.title'))
    await waitForMessage(page, newcomer.phone, patternOf('uz-Latn', 'notifications.topUpReceived.sms'))
  })
})

test('a guest whose bank says no afterwards has paid nothing and finds everything in the cart', async ({
  page,
  checkScreen,
}) => {
  const say = (key: string) => textOf('uz-Latn', key)
  const product = await putOnSale('artisan-ceramist')
  const buyer = inventBuyer('Yusupova Malika')
  await addToCart(page, product)
  await goToReview(page, buyer)
  await payButton(page).click()
  const session = sessionOf(page)
  await choose(page, 'payFailsLater')
  await expect(page.locator('h1')).toHaveText(say('shop.result.processing.title'))
  await checkScreen()

  await goToReview(page, buyer)
  await payButton(page).click()
  await expect(page.locator('h1'), 'no second payment').toHaveText(say('shop.result.processing.title'))
  await bankSays(session, 'failed')
  await expect(page.locator('h1')).toHaveText(say('shop.result.failed.title'))
  await checkScreen()
  await waitForMessage(page, digitsOf(buyer.phone), /bank .+ to'lovini o'tkazmadi/)
  await page.getByRole('link', { name: say('shop.result.tryAgain') }).click()
  await expect(page.locator('main h3')).toContainText(product.name)

  await goToReview(page, buyer)
  await payButton(page).click()
  await choose(page, 'pay')
  await expect(page).toHaveURL(/\/uz-Latn\/orders\/HB-/)
})

test('what was seeded as paid is paid back: a device order that is cancelled, a parcel that is not sent', async ({
  page,
}) => {
  const orders = await query<{ id: string; person: string }>(
    `select o.id, o.person_id as person from device_order o join payment_intent p on p.subject_id = o.id
     where o.status in ('accepted', 'in_making') and p.status = 'paid' and p.session_id like 'cs_seed_%'`,
  )
  const [parcel] = await query<{ id: string; checkout: string; slug: string }>(
    `select s.id, o.checkout_id as checkout, seller.slug from seller_order s join "order" o on o.id = s.order_id
     join payment_intent p on p.subject_id = o.checkout_id join seller on seller.id = s.seller_id
     where seller.slug in ('gulchehra-atlas', 'alisher-sopol') and s.status = 'paid' and p.session_id like 'cs_seed_%' limit 1`,
  )
  // The people behind the seeded cases: OneID lets them in by their PINFL.
  const people = new Map(
    generatePeople(readSeedDay(process.env.E2E_SEED_DAY ?? '')).map((each) => [
      seedId(`person:${each.pinfl}`),
      each,
    ]),
  )
  const order = orders.find(({ person }) => people.has(person))
  const person = order && people.get(order.person)
  if (!person || !parcel) throw new Error('the seed has both')

  const paidBack = () =>
    query<{ id: string }>(
      `select r.id from refund r join payment_intent p on p.id = r.payment_intent_id
       where p.subject_id = any($1::uuid[])`,
      [[order.id, parcel.checkout]],
    )
  // Another parcel of the same purchase may have been paid back before.
  const earlier = new Set((await paidBack()).map(({ id }) => id))
  const { pinfl, familyName, givenName } = person
  const citizen = await passOneId({ pinfl, familyName, givenName })
  const cancelled = await citizen.post(`/uz-Latn/vouchers/orders/${order.id}/cancel`, { reasonCode: 'other' })
  expect(cancelled.status).toBe(303)
  const artisan = await signInOverHttp(
    parcel.slug === 'alisher-sopol' ? 'artisan-ceramist' : 'artisan-weaver',
    'artisan',
  )
  const given = await artisan.post(`/uz-Latn/seller/orders/${parcel.id}`, {
    intent: 'cancel',
    reason: 'notAvailable',
  })
  expect(given.status).toBe(303)

  const refunds = (await paidBack()).filter(({ id }) => !earlier.has(id))
  expect(refunds).toHaveLength(2)
  await signInAs(page, 'finance', { role: 'finance_officer' })
  for (const { id } of refunds) {
    await expect(async () => {
      await page.goto('/uz-Latn/staff/finance/refunds')
      const row = page.locator('tr', { hasText: id.slice(-12) })
      await expect(row).toContainText(textOf('uz-Latn', 'payments.refundStatus.completed'), {
        timeout: 1_000,
      })
    }).toPass({ timeout: 60_000 })
  }
})
