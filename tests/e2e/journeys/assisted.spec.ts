import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { choose, press } from '../support/actions'
import { type Applicant, answerFirstHalf, answerSecondHalf } from '../support/application-form'
import { dayThere } from '../support/arrange/arrange-assisted'
import { enterAsNewcomer, makeNewcomer, type Newcomer, signInAsNewcomer } from '../support/arrange/newcomer'
import { checkScreenOf, expect, signInAs, test, waitForMessage } from '../support/test'
import { textOf } from '../support/texts'

// A specialist fills in an application for somebody at the desk, who agrees by a code, then for a paper form.

const locale = 'uz-Latn'
const text = (key: string, values = {}) => textOf(locale, `assistance.${key}`, values)

async function name(page: Page, { pinfl, familyName, givenName }: Newcomer, way: string): Promise<void> {
  await page.goto(`/${locale}/staff/assist`)
  await expect(page.locator('#document'), 'asked of somebody at the desk only').toBeHidden()
  await choose(page, 'way', way)
  await expect(page.locator('#document')).toBeVisible({ visible: way === 'desk' })
  await page.locator('#pinfl').fill(pinfl)
  await page.locator('#familyName').fill(familyName)
  await page.locator('#givenName').fill(givenName)
  await choose(page, 'subject', 'draft')
  await page.locator('#serviceCode').selectOption('device-voucher')
}

test('a specialist fills in an application with a code, and one from paper', async ({
  page: desk,
  openPage,
  checkScreen,
}) => {
  const newcomer = makeNewcomer()
  await enterAsNewcomer(newcomer)
  await signInAs(desk, 'specialist-uchtepa-1', { role: 'inson_specialist' })
  await name(desk, { ...newcomer, familyName: 'Boshqayeva' }, 'desk')
  await checkScreen()
  await desk.locator('#document').fill('Pasport AB1234567')
  await desk.locator('input[name=seen]').check()
  await press(desk, locale, 'assistance.begin')
  await expect(desk.locator('.error-summary')).toContainText(text('error.noMatch'))
  await desk.locator('#familyName').fill(newcomer.familyName)
  await press(desk, locale, 'assistance.begin')

  await expect(desk).toHaveURL(/\/staff\/assist\/consent$/)
  await checkScreen()
  await press(desk, locale, 'assistance.consent.send')
  const said = await waitForMessage(desk, newcomer.phone, /1140\).*\d{6}/s)
  const code = /1140\).*?(\d{6})/s.exec(said)?.[1] ?? ''
  await desk.locator('#code').fill(code)
  await press(desk, locale, 'assistance.consent.confirm')
  const clerk: Applicant = { page: desk, locale, newcomer, look: checkScreen }
  await answerFirstHalf(clerk)
  await answerSecondHalf(clerk)
  const id = /applications\/([^/]+)\//.exec(desk.url())?.[1] ?? ''
  await expect(desk.locator('main')).toContainText(
    text('acting', { name: '' }).trim().split(' ').at(-1) ?? '',
  )
  await press(desk, locale, 'applications.continue')
  await checkScreen()
  await desk.locator('input[name=declaration]').check()
  await press(desk, locale, 'applications.check.send')
  await expect(desk).toHaveURL(/\/staff\/assist$/)
  await expect(desk.locator('body')).toContainText(/HA-\w{4}-\w{4}/)
  // It is no longer open to who filled it in.
  await desk.goto(`/${locale}/applications/${id}`)
  await expect(desk).toHaveURL(/\/staff\/assist$/)

  const home = await openPage()
  await signInAsNewcomer(home, newcomer)
  await home.goto(`/${locale}/applications/${id}/assistance`)
  await expect(home.locator('main')).toContainText(text('help.by.code'))
  await checkScreenOf(home)

  await name(desk, newcomer, 'paper')
  await desk.locator('#serviceCode').selectOption('material-aid')
  for (const part of ['day', 'month', 'year'])
    await desk
      .locator(`input[name="receivedOn.${part}"]`)
      .fill({ day: '1', month: '1', year: '2001' }[part] ?? '')
  await press(desk, locale, 'assistance.begin')
  await expect(desk.locator('.error-summary')).toContainText('60')
  const today = dayThere((await desk.request.get(`/${locale}/staff/assist`)).headers().date)
  await desk.locator('input[name="receivedOn.day"]').fill(String(today.getUTCDate()))
  await desk.locator('input[name="receivedOn.month"]').fill(String(today.getUTCMonth() + 1))
  await desk.locator('input[name="receivedOn.year"]').fill(String(today.getUTCFullYear()))
  await press(desk, locale, 'assistance.begin')
  const buffer = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#eeeeee' } })
    .jpeg()
    .toBuffer()
  await desk.locator('input[type=file]').setInputFiles({ name: 'ariza.jpg', mimeType: 'image/jpeg', buffer })
  await press(desk, locale, 'assistance.consent.sign')
  await expect(desk).toHaveURL(/\/applications\/[^/]+\/[a-z-]+$/)
  await checkScreen()
  await press(desk, locale, 'assistance.close')
  await expect(desk).toHaveURL(/\/staff\/assist$/)
})
