import type { Page } from '@playwright/test'
import { addToCart, fillDetails, inventBuyer, payButton, pressed, putOnSale } from '../support/market'
import { expect, portal, sandbox, test } from '../support/test'
import { textOf } from '../support/texts'

// What was typed at a checkout is there again, and only for who typed it. Without JavaScript.

test.use({ javaScriptEnabled: false })
test.describe.configure({ timeout: 180_000 })

const say = (key: string) => textOf('uz-Latn', key)
const atProvider = new RegExp(`^${sandbox}/stripe/checkout/`)

async function expectTyped(page: Page, buyer: { name: string; address: string }): Promise<void> {
  await expect(page.locator('#name')).toHaveValue(buyer.name)
  await expect(page.locator('#address')).toHaveValue(buyer.address)
}

test('a payment that was left is offered again, and nothing must be typed twice', async ({ page }) => {
  await addToCart(page, await putOnSale('artisan-ceramist'))
  const buyer = inventBuyer('Karimova Nilufar')
  await pressed(page, say('shop.cart.checkout'))
  await fillDetails(page, buyer)
  await pressed(page, say('shop.checkout.continue'))
  await expect(page).toHaveURL(`${portal}/uz-Latn/checkout/review`)
  await expect(page).toHaveTitle(new RegExp(say('shop.checkout.reviewTitle')))
  await page.locator('#declaration').check()
  await payButton(page).click()
  await expect(page).toHaveURL(atProvider)

  await page.goBack()
  await expect(page, 'nothing is sent again').toHaveURL(`${portal}/uz-Latn/checkout/review`)
  await expect(page.locator('main')).toContainText(buyer.address)
  for (const path of ['/uz-Latn/cart', '/uz-Latn/checkout']) {
    await page.goto(path)
    await expect(page.locator('main')).toContainText(say('shop.checkout.open.title'))
  }
  await expectTyped(page, buyer)
  await page.getByRole('link', { name: say('shop.checkout.open.goOn') }).click()
  await page.getByRole('link', { name: say('shop.result.payNow') }).click()
  await expect(page).toHaveURL(atProvider)

  await page.goto('/uz-Latn/checkout')
  await pressed(page, say('shop.checkout.forget'))
  await expect(page.locator('#address')).toHaveValue('')
})

test('signing in from the checkout loses nothing, and the order stays hers', async ({ page }) => {
  await addToCart(page, await putOnSale('artisan-ceramist'))
  const buyer = { ...inventBuyer('Rasulova Kamola'), phone: '90 12' }
  await page.goto('/uz-Latn/checkout')
  await fillDetails(page, buyer)
  await pressed(page, say('shop.checkout.signIn'))
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.locator('main form button').click()
  await page.locator('button[name=person][value="several-roles"]').click()
  await expect(page, 'no role is to be chosen').toHaveURL(/\/uz-Latn\/checkout\?kept=/)
  await expectTyped(page, buyer)
  await expect(page.locator('#phone')).toHaveValue('90 12')
  // Whoever signed in often before is told so by a toast as well.
  await expect(page.locator('main [role=status]:not([data-toast])')).toContainText(say('forms.kept.signIn'))
  await page.locator('#phone').fill('+998 93 123 45 67')
  await pressed(page, say('shop.checkout.continue'))
  await page.locator('#declaration').check()
  await payButton(page).click()
  await page.locator('button[name=action][value=pay]').click()
  await expect(page).toHaveURL(/\/uz-Latn\/orders\/HB-/)
  const order = page.url()
  const names = (await page.context().cookies(portal)).map(({ name }) => name)
  expect(names, 'no cookie opens it').not.toContain('guest')

  await addToCart(page, await putOnSale('artisan-ceramist'))
  await page.goto('/uz-Latn/checkout')
  await expect(page.locator('#address'), 'it was sent').toHaveValue('')
  await page.getByRole('link', { name: buyer.address }).first().click()
  await expectTyped(page, buyer)

  await page.goto('/uz-Latn/account')
  await page.locator('main form[action$="/sign-out"] button').first().click()
  await expect(page.locator('h1')).toHaveText(say('auth.signOut.here.title'))
  await page.goto(order)
  await expect(page.locator('h1')).toHaveText(say('shop.order.find.title'))
  await expect(page.locator('main')).not.toContainText(buyer.address)
})

test('every button of the cart takes the quantities that were typed', async ({ page }) => {
  await page.goto('/uz-Latn/market?sort=cheapest')
  const slugs = await page
    .locator('main a.card-link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  for (const href of slugs.slice(0, 2)) {
    await page.goto(href)
    const add = page.getByRole('main').getByRole('button', { name: say('shop.product.add') })
    if (await add.count()) await add.first().click()
  }
  await page.goto('/uz-Latn/cart')
  const quantity = page.locator('input[name^="quantity-"]')
  await quantity.first().fill('ab')
  await page.locator('#region').selectOption('1726')
  await pressed(page, say('shop.cart.showDelivery'))
  await expect(page.locator('[data-error-summary], .error-summary')).toBeVisible()
  await expect(quantity.first()).toHaveValue('ab')
  await expect(page.locator('#region')).toHaveValue('1726')
  await quantity.first().fill('1')
  const name = await page.locator('main h3').first().innerText()
  await pressed(page, say('shop.cart.remove'))
  await expect(page.locator('main [role=status]')).toContainText(name)
  await page.goto('/uz-Latn/cart?removed=nothing&name=Hacked&quantity=1')
  await expect(page.locator('main')).not.toContainText('Hacked')
})

test('a cart that no payment carries is told so before an address is typed', async ({ page }) => {
  for (const artisan of ['artisan-ceramist', 'artisan-weaver'])
    await addToCart(page, await putOnSale(artisan, { price: 600_000 }))
  await page.goto('/uz-Latn/checkout')
  await expect(page).toHaveURL(`${portal}/uz-Latn/cart`)
  await expect(page.locator('main')).toContainText(say('shop.limits.split'))
})
