import type { Page } from '@playwright/test'
import { choose, follow, press } from '../support/actions'
import { arrangeVoucher } from '../support/arrange/arrange-voucher'
import { type Newcomer, signInAsNewcomer } from '../support/arrange/newcomer'
import { checkScreenOf, expect, signInAs, test, waitForMessage } from '../support/test'
import { textOf } from '../support/texts'

// A specialist orders a device for somebody at the desk; an operator of 1140 cancels it for her, with a code.

const locale = 'uz-Latn'
const text = (key: string, values = {}) => textOf(locale, key, values)
const device = 'prosthesis-shin'

async function name(page: Page, { pinfl, familyName, givenName }: Newcomer, way: string): Promise<void> {
  await page.goto(`/${locale}/staff/assist?device=${device}`)
  if (way === 'desk') await choose(page, 'way', way)
  await page.locator('#pinfl').fill(pinfl)
  await page.locator('#familyName').fill(familyName)
  await page.locator('#givenName').fill(givenName)
  await expect(page.locator('#deviceCode')).toHaveValue(device)
}

test('a device is ordered at the desk, and the order cancelled on the phone', async ({
  page: desk,
  openPage,
  checkScreen,
}) => {
  const { newcomer, voucherId } = await arrangeVoucher()
  await signInAs(desk, 'specialist-uchtepa-2', { role: 'inson_specialist' })
  const early = await desk.goto(`/${locale}/vouchers/${voucherId}`)
  expect(early?.status()).toBe(404)
  await name(desk, newcomer, 'desk')
  await desk.locator('#document').fill('Pasport AB1234567')
  await desk.locator('input[name=seen]').check()
  await checkScreen()
  await press(desk, locale, 'assistance.begin')
  await expect(desk).toHaveURL(/\/staff\/assist\/consent$/)
  await checkScreen()
  await desk.locator('input[name=agreed]').check()
  await press(desk, locale, 'assistance.consent.confirm')
  await expect(desk).toHaveURL(new RegExp(`/vouchers/${voucherId}$`))
  await follow(desk, locale, 'vouchers.action.chooseMaker')
  await desk.locator('input[name=free]').check()
  await press(desk, locale, 'vouchers.offers.apply')
  await checkScreen()
  await desk
    .getByRole('link', { name: text('vouchers.offer.choose') })
    .first()
    .click()
  await checkScreen()
  await expect(desk.locator('#recipientPhone'), 'her account is not read out').toHaveValue('')
  await desk.locator('#recipientPhone').fill(newcomer.phone)
  await desk.locator('input[name=consent]').check()
  await press(desk, locale, 'vouchers.check.submitFree')
  await expect(desk).toHaveURL(/\/vouchers\/orders\/[0-9a-f-]{36}$/)
  const order = new URL(desk.url()).pathname
  await checkScreen()

  const home = await openPage()
  await signInAsNewcomer(home, newcomer)
  await home.goto(order)
  await expect(home.locator('main')).toContainText(
    text('vouchers.helped.byCentre', { centre: '' }).slice(0, 9),
  )
  await checkScreenOf(home)
  await home.goto(`/${locale}/vouchers/${voucherId}`)
  await press(home, locale, 'assistance.help.object')
  await expect(home.locator('main')).toContainText(text('assistance.status.objected'))
  await checkScreenOf(home)
  expect((await desk.goto(order))?.status()).toBe(404)

  const operator = await openPage()
  await signInAs(operator, 'operator', { role: 'phone_operator' })
  await name(operator, newcomer, 'phone')
  await operator.locator('#centreCode').selectOption('1726262')
  await press(operator, locale, 'assistance.begin')
  await press(operator, locale, 'assistance.consent.send')
  const said = await waitForMessage(operator, newcomer.phone, /1140\).*\d{6}/s)
  await operator.locator('#code').fill(/1140\).*?(\d{6})/s.exec(said)?.[1] ?? '')
  await press(operator, locale, 'assistance.consent.confirm')
  await operator.goto(`${order}/cancel`)
  await press(operator, locale, 'vouchers.cancel.submit')
  await expect(operator.locator('main')).toContainText(text('vouchers.orderStatus.cancelled'))
  await press(operator, locale, 'assistance.close')
  await home.goto(order)
  await expect(home.locator('main')).toContainText(text('vouchers.helped.byPhone'))
})
