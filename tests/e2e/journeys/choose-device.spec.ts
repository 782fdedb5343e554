import { choose, follow, press } from '../support/actions'
import { uchtepa } from '../support/application-form'
import { arrangeVoucher } from '../support/arrange/arrange-voucher'
import { makeNewcomer, passOneIdAs, signInAsNewcomer } from '../support/arrange/newcomer'
import { expect, signInAs, test } from '../support/test'
import { patternOf, textOf } from '../support/texts'

const locale = 'ru'
const text = (key: string, values = {}) => textOf(locale, key, values)

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

test('who does not know which device chooses by pictures, leaves it open, and the specialist names it', async ({
  page,
  openPage,
}) => {
  await page.goto(`/${locale}`)
  await follow(page, locale, 'public.choose.title')
  await follow(page, locale, 'public.choose.hard.walking.title')
  await follow(page, locale, 'public.choose.which.bothHands')
  const rollator = page.locator('.card', { hasText: 'роллатор' })
  await expect(rollator).toContainText(patternOf(locale, 'public.devices.ceilingUpTo'))
  const picture = await rollator.locator('use').getAttribute('href')
  expect((await page.request.get(picture?.split('#')[0] ?? '')).headers()['content-type']).toContain('svg')
  await expect(rollator.locator('a[href$="?device=rollator"]')).toBeVisible()

  const newcomer = makeNewcomer()
  await follow(page, locale, 'public.choose.unknown.apply')
  await passOneIdAs(page, newcomer)
  await press(page, locale, 'applications.start.start')
  await choose(page, 'who', 'self')
  await press(page, locale, 'applications.continue')
  await choose(page, 'basis', 'certificate')
  await page.locator('input[name=number]').fill(newcomer.certificate)
  await press(page, locale, 'applications.continue')
  await expect(page.locator('input[name=deviceCode][value=specialist]')).toBeChecked()
  await expect(page.locator('main a[href$="/devices/choose"]')).toBeVisible()
  await press(page, locale, 'applications.continue')
  await expect(page).toHaveURL(/\/contact$/)
  await page.locator('input[name=phone]').fill(newcomer.phone.slice(3))
  await choose(page, 'locale', locale)
  await press(page, locale, 'applications.continue')

  // She thinks of one after all: the draft takes it, and takes back that she leaves it open.
  const draft = page.url().replace(/\/district$/, '')
  for (const [code, name] of [
    ['rollator', 'Ходунки на колёсах (роллатор)'],
    ['specialist', 'Не знаю, решит специалист'],
  ] as const) {
    await page.goto(`/${locale}/applications/new/device-voucher?device=${code}`)
    await page.getByRole('button', { name: text('applications.start.setDevice', { name }) }).click()
    await page.goto(`${draft}/device`)
    await expect(page.locator(`input[name=deviceCode][value=${code}]`)).toBeChecked()
  }
  await page.goto(`${draft}/district`)
  await page.locator('select[name=soato]').selectOption(uchtepa)
  await press(page, locale, 'applications.continue')
  await press(page, locale, 'applications.continue')
  await expect(page.locator('main')).toContainText('Не знаю, решит специалист')
  await page.locator('input[name=declaration]').check()
  await press(page, locale, 'applications.check.send')
  await expect(page).toHaveURL(/\/submitted$/)

  const desk = await openPage()
  await signInAs(desk, 'specialist-uchtepa-1', { role: 'inson_specialist', locale })
  await desk.goto(`/${locale}/staff/cases/${draft.split('/').at(-1)}`)
  await press(desk, locale, 'staff.action.take')
  await press(desk, locale, 'staff.registers.ask')
  await follow(desk, locale, 'staff.action.approve')
  await choose(desk, 'reasonCode', 'certificateNames')
  await press(desk, locale, 'staff.approve.confirm')
  await expect(desk.locator('.error-summary')).toContainText(text('applications.error.deviceUnnamed'))
  await desk.locator('select[name=deviceCode]').selectOption('rollator')
  await press(desk, locale, 'staff.approve.confirm')
  await expect(desk.locator('[data-toast]')).toContainText(/HV-[0-9A-Z]{4}-[0-9A-Z]{4}/)
})

test('who lays offers side by side chooses one of them, with keys alone', async ({ page }) => {
  const { newcomer, voucherId } = await arrangeVoucher()
  await signInAsNewcomer(page, newcomer, locale)
  await page.goto(`/${locale}/vouchers/${voucherId}/offers`)
  await press(page, locale, 'vouchers.compare.button')
  await expect(page.locator('main'), 'none is ticked').toContainText(text('vouchers.compare.tooFew'))
  await page.goto(`/${locale}/vouchers/${voucherId}/offers`)
  const ticks = page.locator('input[name=offer]')
  const [first, second] = [await ticks.nth(0).inputValue(), await ticks.nth(1).inputValue()]
  for (const at of [0, 1]) {
    await ticks.nth(at).focus()
    await page.keyboard.press('Space')
    await expect(ticks.nth(at)).toBeChecked()
  }
  await page.getByRole('button', { name: text('vouchers.compare.button') }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/compare\\?.*${first}.*${second}`))
  // Each has a place of its own: a finger that misses one does not choose the other.
  const boxes = await page
    .locator('main td .btn')
    .evaluateAll((buttons) => buttons.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
  expect(boxes).toHaveLength(2)
  const [upper, lower] = boxes
  expect((lower?.top ?? 0) - (upper?.bottom ?? 0)).toBeGreaterThanOrEqual(8)
  await page.locator(`main td a[href$="/offers/${second}"]`).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/offers/${second}$`))
  await expect(page.locator('h1')).toContainText(text('vouchers.check.title'))
})
