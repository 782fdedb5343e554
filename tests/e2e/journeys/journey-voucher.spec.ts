import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { follow, press, read } from '../support/actions'
import { measurements } from '../support/application-form'
import { arrangeVoucher, child } from '../support/arrange/arrange-voucher'
import { signInAsNewcomer } from '../support/arrange/newcomer'
import { acceptAtClinic } from '../support/clinic'
import { journeyLocale, nameShown, outsideLocale, sumShown } from '../support/journey-locale'
import { checkScreenOf, expect, signInAs, test, waitForMessage } from '../support/test'
import { patternOf, textOf } from '../support/texts'

const locale = journeyLocale
const text = (key: string, values?: Record<string, string>) => textOf(locale, key, values)

// The voucher covers 12 000 000; what the two makers ask is in prisma/seed/makers/offers.ts.
const dearer = {
  // In the reader's script: a Russian page names the maker in Cyrillic.
  maker: /Registon orto|Регистон орто/,
  staff: 'maker-samarkand',
  topUp: new RegExp(sumShown(900_000)),
  topUpRu: /900\s000\sсум/,
}
const cheaper = { maker: nameShown('Yengil qadam') }
// English puts the family name last.
const childShown = locale === 'en' ? child.replace(/^(\S+) (.+)$/, '$2 $1') : nameShown(child)
const nothing = new RegExp(`^${sumShown(0)}$`)

test('a citizen pays the difference, the maker makes the device and hands it over for the code', async ({
  page,
  openPage,
  checkScreen,
}) => {
  const { newcomer, voucherId } = await arrangeVoucher({ forChild: true })
  await signInAsNewcomer(page, newcomer)
  await openVoucher(page, voucherId, checkScreen)
  await expect(page.locator('main')).toContainText(childShown)
  await follow(page, locale, 'vouchers.action.chooseMaker')
  await expect(page).toHaveURL(/\/offers$/)
  await checkScreen()
  await chooseOffer(page, dearer.maker)
  await checkScreen()
  await expect(page.locator('main dl')).toContainText(dearer.topUp)
  await expect(page.locator('main blockquote')).toHaveText(measurements)
  await expect(page.locator('input[name=shareMeasurements]')).not.toBeChecked()
  await page.locator('input[name=shareMeasurements]').check()
  await refuseWithoutConsent(page, checkScreen)
  await expect(page.locator('input[name=shareMeasurements]')).toBeChecked()
  await placeOrder(page)

  await expect(page.locator('body')).toContainText(/900[\s,]000/)
  await pay(page)
  await expect(page.locator('h1')).toHaveText(text('vouchers.paid.paid.title'))
  await checkScreen()
  const number = await read(page.locator('.panel-number'))
  await follow(page, locale, 'vouchers.action.openOrder')
  await expectOrder(page, 'placed')
  await checkScreen()
  const order = page.url()

  const workshop = await openPage()
  await signInAs(workshop, dearer.staff, { role: 'maker_staff' })
  await findOrder(workshop, number)
  await expect(workshop.locator('main')).toContainText(childShown)
  await expect(workshop.locator('main blockquote')).toHaveText(measurements)
  await makeDevice(workshop)

  await waitForMessage(page, newcomer.phone, patternOf(outsideLocale, 'notifications.deviceOrderReady.sms'))
  await page.reload()
  await expectOrder(page, 'ready')
  await checkScreen()
  const code = (await read(page.locator('.panel-number [aria-hidden]'))).replace(/\s/g, '')
  expect(code).toMatch(/^\d{6}$/)
  // A prosthesis is accepted by a clinician first.
  const clinic = await openPage()
  await signInAs(clinic, 'organisation-rehabilitation', { role: 'organisation_staff' })
  await acceptAtClinic(clinic, locale, number)
  await handOver(workshop, code)

  await page.goto(order)
  await expectOrder(page, 'handed_over')
  await checkScreen()
  await page.goto(`/${locale}/vouchers/${voucherId}`)
  await expect(page.locator('main')).toContainText(text('vouchers.status.redeemed'))
  await checkScreen()

  const office = await openPage()
  await signInAs(office, 'finance', { role: 'finance_officer' })
  await checkMoney(office)
})

test('a citizen cancels a cheaper device, then a declined card leaves everything as it was', async ({
  page,
  checkScreen,
}) => {
  const { newcomer, voucherId } = await arrangeVoucher()
  await signInAsNewcomer(page, newcomer)
  await page.goto(`/${locale}/vouchers/${voucherId}/offers`)
  await chooseOffer(page, cheaper.maker)
  await expect(page.locator('main dl')).toContainText(text('vouchers.amounts.nothing'))
  await checkScreen()
  await placeOrder(page)
  await expectOrder(page, 'placed')

  await follow(page, locale, 'vouchers.cancel.link')
  await expect(page).toHaveURL(/\/cancel$/)
  await checkScreen()
  // Nobody has to say why.
  await press(page, locale, 'vouchers.cancel.submit')
  await expect(page.locator('[data-toast]')).toContainText(text('vouchers.cancel.done'))
  await expectOrder(page, 'cancelled')
  await checkScreen()
  await follow(page, locale, 'vouchers.order.backToVoucher')
  await expect(page.locator('main')).toContainText(text('vouchers.status.issued'))

  await follow(page, locale, 'vouchers.action.chooseMaker')
  await chooseOffer(page, dearer.maker)
  await placeOrder(page)
  await page.locator('button[name=action][value=decline]').click()
  await expect(page.locator('[role=alert]')).toBeVisible()
  await page.locator('a[href*="cancelled"]').click()
  await expect(page.locator('h1')).toContainText(text('vouchers.paid.declined.title'))
  await expect(page.locator('main')).toContainText(patternOf(locale, 'vouchers.paid.declined.text'))
  await expect(page.locator('main')).toContainText(dearer.topUp)
  await checkScreen()
  await follow(page, locale, 'vouchers.action.openOrder')
  await expectOrder(page, 'awaiting_payment')
  await checkScreen()

  // The same order can be paid with another card.
  await page.getByRole('button', { name: dearer.topUp }).click()
  await pay(page)
  await expect(page.locator('h1')).toHaveText(text('vouchers.paid.paid.title'))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a citizen places an order and pays in Russian', async ({ page }) => {
    const { newcomer, voucherId } = await arrangeVoucher()
    await signInAsNewcomer(page, newcomer, 'ru')
    await page.goto('/ru/vouchers')
    await page.locator(`a[href$="/vouchers/${voucherId}/offers"]`).click()
    await chooseOffer(page, dearer.maker)
    await expect(page.locator('main dl')).toContainText(dearer.topUpRu)
    await placeOrder(page)
    await pay(page)
    await expect(page.locator('h1')).toHaveText(textOf('ru', 'vouchers.paid.paid.title'))
    await follow(page, 'ru', 'vouchers.action.openOrder')
    await expectOrder(page, 'placed', 'ru')
  })
})

/** From the wallet to the voucher, with its QR code, its PDF and the way to print it. */
async function openVoucher(page: Page, voucherId: string, look: () => Promise<void>) {
  await page.goto(`/${locale}/vouchers`)
  await look()
  await page.locator(`main a[href$="/vouchers/${voucherId}"]`).click()
  await expect(page.locator('main')).toContainText(/HV-[0-9A-Z]{4}-[0-9A-Z]{4}/)
  await expect(page.locator('main')).toContainText(new RegExp(sumShown(12_000_000)))
  await expect(page.getByRole('img', { name: patternOf(locale, 'vouchers.voucher.qrLabel') })).toBeVisible()
  await expect(page.locator('[data-print]')).toBeVisible()
  const pdf = await page.request.get(`/${locale}/vouchers/${voucherId}/pdf`)
  expect(pdf.headers()['content-type']).toContain('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await look()
}

async function chooseOffer(page: Page, maker: string | RegExp) {
  await page.locator('main li.card', { hasText: maker }).locator('a[href*="/offers/"]').click()
  await expect(page).toHaveURL(/\/offers\/[^/]+$/)
}

async function refuseWithoutConsent(page: Page, look: () => Promise<void>) {
  await submit(page)
  await expect(page.locator('.error-summary a[href="#consent"]')).toBeVisible()
  await look()
}

async function placeOrder(page: Page) {
  await page.locator('input[name=consent]').check()
  await submit(page)
}

const submit = (page: Page) => page.locator('form:has(input[name=consent]) button').click()
const pay = (page: Page) => page.locator('button[name=action][value=pay]').click()

async function expectOrder(page: Page, status: string, language: string = locale) {
  await expect(page).toHaveURL(/\/vouchers\/orders\/[^/]+$/)
  await expect(page.locator('main')).toContainText(textOf(language, `vouchers.next.${status}`))
}

/** The longest waiting come first, so a new order is on the last page. */
async function findOrder(workshop: Page, number: string) {
  await workshop.goto(`/${locale}/maker?status=placed`)
  await checkScreenOf(workshop)
  const order = workshop.getByRole('link', { name: number, exact: true })
  const next = workshop.locator('a[rel=next]')
  while ((await order.count()) === 0 && (await next.count()) > 0) {
    await workshop.goto((await next.first().getAttribute('href')) ?? '')
  }
  await order.click()
  await expect(workshop).toHaveURL(/\/maker\/orders\//)
  await checkScreenOf(workshop)
}

async function makeDevice(workshop: Page) {
  for (const [button, intent] of [
    ['maker.accept.button', 'accept'],
    ['maker.step.startMaking', 'startMaking'],
    ['maker.step.finish', 'finish'],
  ] as const) {
    await press(workshop, locale, button)
    await expect(workshop.locator('[data-toast]')).toContainText(text(`maker.done.${intent}`))
    await checkScreenOf(workshop)
  }
}

async function handOver(workshop: Page, code: string) {
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  // No two devices have one number, and the same demonstration may be driven twice.
  const serial = `E2E-${randomInt(1e9)}`
  await workshop.locator('#hand-over input[name=serialNumber]').fill(serial)
  await workshop.locator('input[name=code]').fill(wrong)
  await press(workshop, locale, 'maker.handOver.button')
  const error = workshop.locator('.error-summary')
  await expect(error).toContainText(text('vouchers.error.wrongCode', { count: '4' }))
  await expect(workshop.locator('input[name=code]')).toHaveValue('')
  await expect(workshop.locator('#hand-over input[name=serialNumber]')).toHaveValue(serial)
  await checkScreenOf(workshop)
  await workshop.locator('input[name=code]').fill(code)
  await press(workshop, locale, 'maker.handOver.button')
  await expect(workshop.locator('[data-toast]')).toContainText(text('maker.done.handOver'))
  await checkScreenOf(workshop)
}

async function checkMoney(office: Page) {
  await office.goto(`/${locale}/staff/finance`)
  // Money that other tests move outside the portal does not count here.
  await expect(office.locator('main')).not.toContainText(text('finance.differs.title'))
  const owed = office.getByRole('table', { name: text('finance.owed.makers') })
  const line = owed.getByRole('row').filter({ hasText: dearer.maker })
  await expect(line.locator('td').last()).toHaveText(nothing)
  await expect(owed.locator('tfoot td').last()).toHaveText(nothing)
  await checkScreenOf(office)
  await line.getByRole('link').click()
  await expect(office).toHaveURL(/\/accounts\//)
  await expect(office.locator('main')).toContainText(/12[\s,]900[\s,]000/)
  await checkScreenOf(office)
}
