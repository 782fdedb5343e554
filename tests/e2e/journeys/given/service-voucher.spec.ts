import { press, read } from '../../support/actions'
import { enterAsNewcomer } from '../../support/arrange/newcomer'
import { signInOverHttp } from '../../support/http'
import { checkScreenOf, expect, test } from '../../support/test'
import { approve, arrangePassed, locale, text } from './two-sides'

// Hours of help at home: she sees where to take them and tells number and code; the provider takes some of the month.

test.use({ viewport: { width: 360, height: 740 } })

test('a service voucher is used at a provider by its number and code', async ({ openPage }) => {
  const voucher = await arrangePassed('home-help')
  const desk = await openPage(await signInOverHttp('head-uchtepa', 'inson_head'))
  await approve(desk, voucher, 'service-voucher', () => desk.locator('input[name=units]').fill('12'))

  const page = await openPage(await enterAsNewcomer(voucher.newcomer))
  await page.goto(voucher.own)
  await expect(page.locator('main')).toContainText(text('care.service.where'))
  await expect(page.locator('main li a[href^="tel:"]')).toBeVisible()
  await page.locator('main a[href$="/code"]').click()
  await press(page, locale, 'care.service.getCode')
  const shown = page.locator('main')
  await expect(shown).toContainText(text('care.service.yourCode'))
  await checkScreenOf(page)
  const said = await read(shown)
  const code = /\d{3}\s?\d{3}/.exec(said)?.[0] ?? ''
  const number = /HG-\w{4}-\w{4}/.exec(said)?.[0] ?? ''

  const provider = await openPage(await signInOverHttp('organisation-home-care', 'organisation_staff'))
  await provider.goto(`/${locale}/organisation/services`)
  await provider.locator('[name=number]').fill(number)
  await provider.locator('[name=code]').fill(code === '111 111' ? '222222' : '111111')
  await press(provider, locale, 'care.service.confirm')
  await expect(provider.locator('.error-summary')).toContainText(text('care.error.unitsTakenMissing'))
  await provider.locator('[name=units]').fill('3')
  await press(provider, locale, 'care.service.confirm')
  await expect(provider.locator('.error-summary')).toContainText(
    text('care.error.serviceCodeWrong', { count: '4' }),
  )
  await expect(provider.locator('[name=number]')).toHaveValue(number)
  await checkScreenOf(provider)
  await provider.locator('[name=code]').fill(code)
  await press(provider, locale, 'care.service.confirm')
  await expect(provider.locator('[data-toast]')).toContainText('9')
  await expect(provider.locator('main table')).toContainText(number)

  await page.goto(voucher.own)
  await expect(page.locator('main')).toContainText(text('care.service.leftOf', { left: '9', of: '12' }))
  await checkScreenOf(page)
})
