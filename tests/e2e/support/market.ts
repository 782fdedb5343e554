import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import type { Locale } from '../../../app/i18n/locales'
import { latinToCyrillic } from '../../../app/i18n/uzbek/latin-to-cyrillic'
import { sidewaysScroll } from './crawl/page-faults'
import { signInOverHttp } from './http'
import { expect } from './test'
import { textOf } from './texts'

/** A word nobody else sells under, the same letter by letter in both scripts. */
export function inventWord(): string {
  const pick = (letters: string) => letters[randomInt(letters.length)]
  return Array.from({ length: 5 }, () => `${pick('bdgklmnrstz')}${pick('aiou')}`).join('')
}

/** A picture as a camera would hand it over. */
export function takePhoto(): Promise<Buffer> {
  const background = { r: randomInt(256), g: randomInt(256), b: randomInt(256) }
  return sharp({ create: { width: 900, height: 700, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

export interface OnSale {
  /** In the seller's Latin, as the page shows it. */
  name: string
  /** As pages of each language show it. */
  names: Record<Locale, string>
  path: string
}

/** A new product of a demonstration artisan, one piece of it, on sale. Price in so'm. */
export async function putOnSale(artisan: string, { price = 90_000 } = {}): Promise<OnSale> {
  const word = inventWord()
  const name = `Sopol lagan ${word}`
  const names = {
    'uz-Latn': name,
    'uz-Cyrl': latinToCyrillic(name),
    ru: `Блюдо ${latinToCyrillic(word)}`,
    en: `Dish ${word}`,
  }
  const seller = await signInOverHttp(artisan, 'artisan')
  const created = await seller.post('/uz-Latn/seller/products/new', {
    'name-uz-Latn': name,
    'description-uz-Latn': 'Koʻk naqshli, qoʻlda yasalgan lagan.',
    'name-ru': names.ru,
    'description-ru': 'Блюдо ручной работы с синим узором.',
    'name-en': names.en,
    'description-en': 'A handmade dish with a blue pattern.',
    categoryCode: 'ceramics',
    priceTiyin: String(price),
    availability: 'in_stock',
    stock: '1',
    leadDays: '2',
    weightGrams: '900',
  })
  const page = created.headers.get('location')?.split(/[?#]/)[0] ?? ''
  expect(page, 'a draft was made').toMatch(/seller\/products\/[0-9a-f-]{36}$/)
  const photo = new FormData()
  photo.set('intent', 'addPhoto')
  photo.set('alt', 'Koʻk naqshli lagan, yuqoridan')
  photo.set('photo', new Blob([new Uint8Array(await takePhoto())], { type: 'image/jpeg' }), 'lagan.jpg')
  expect((await seller.post(page, photo)).status, 'the photo was taken').toBe(303)
  expect((await seller.post(page, { intent: 'publish' })).status, 'the product is on sale').toBe(303)
  const path = /\/market\/products\/[a-z0-9-]+/.exec(await (await seller.get(page)).text())?.[0] ?? ''
  expect(path, 'an address of its own').not.toBe('')
  return { name, names, path }
}

export interface Buyer {
  name: string
  phone: string
  email: string
  address: string
}

/** A buyer with a phone and a mailbox that no other test writes to. */
export function inventBuyer(name: string): Buyer {
  const serial = String(randomInt(10_000_000)).padStart(7, '0')
  return {
    name,
    phone: `+998 93 ${serial.slice(0, 3)} ${serial.slice(3, 5)} ${serial.slice(5)}`,
    email: `buyer-${serial}@example.uz`,
    address: 'Navroʻz mahallasi, Bogʻishamol koʻchasi 12',
  }
}

export const digitsOf = (phone: string) => phone.replace(/\D/g, '')

export async function addToCart(page: Page, { path }: OnSale, locale = 'uz-Latn'): Promise<void> {
  await page.goto(`/${locale}${path}`)
  await pressed(page, textOf(locale, 'shop.product.add'))
  await expect(page).toHaveURL(new RegExp(`/${locale}/cart`))
}

/** The first step of the checkout, filled but not sent. */
export async function fillDetails(page: Page, buyer: Buyer): Promise<void> {
  await page.locator('#name').fill(buyer.name)
  await page.locator('#phone').fill(buyer.phone)
  await page.locator('#email').fill(buyer.email)
  await page.locator('#districtSoato').selectOption({ index: 3 })
  await page.locator('#address').fill(buyer.address)
}

/** From the cart to the last button before the money, which is left to the caller. */
export async function goToReview(page: Page, buyer: Buyer, locale = 'uz-Latn'): Promise<void> {
  await page.goto(`/${locale}/checkout`)
  await fillDetails(page, buyer)
  await pressed(page, textOf(locale, 'shop.checkout.continue'))
  await expect(page.locator('h1')).toHaveText(textOf(locale, 'shop.checkout.reviewTitle'))
  await page.locator('#declaration').check()
}

/** "N so'm to pay": the one button of the review that carries the lock. */
export function payButton(page: Page) {
  return page.locator('form:has(input[name=intent][value=pay]) button')
}

/** The button of that name in the page's main part; what a screen reader hears after it may differ. */
export async function pressed(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name }).first().click()
}

/** What `checkScreen` checks as far as a browser without JavaScript can say; axe is a script. */
export async function checkPlainScreen(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1)
  expect(await page.title()).not.toBe('')
  expect(await sidewaysScroll(page), `sideways scroll on ${page.url()}`).toBe(0)
}
