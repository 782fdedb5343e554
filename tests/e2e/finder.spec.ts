import type { Page } from '@playwright/test'
import { readRows } from '../../prisma/seed/content-files'
import { choose, follow, press } from './support/actions'
import { makeNewcomer, passOneIdAs } from './support/arrange/newcomer'
import { expect, test } from './support/test'
import { textOf } from './support/texts'

// "What am I entitled to": from the headline of the home page to an application that has the answers, on a narrow phone.

test.use({ viewport: { width: 360, height: 740 } })

const locale = 'ru'
const service = (page: Page, code: string) => page.locator(`[data-service="${code}"]`)

test('somebody out of work finds what fits her, and the answers go into the application', async ({
  page,
  checkScreen,
}) => {
  await page.goto(`/${locale}`)
  await follow(page, locale, 'finder.home.button')
  await checkScreen()
  await follow(page, locale, 'finder.start.begin')
  await checkScreen()

  // Nothing ticked is said beside the field; danger leads to whom to call, at once.
  await press(page, locale, 'finder.continue')
  await expect(page.getByRole('alert')).toBeVisible()
  await tick(page, 'violence')
  await press(page, locale, 'finder.continue')
  await expect(page).toHaveURL(/\/finder\/help-now$/)
  for (const phone of ['102', '103', '1140'])
    await expect(page.locator(`main a[href="tel:${phone}"]`).first()).toBeVisible()
  await checkScreen()
  await page.goBack()
  await page.locator('input[name=so][value=violence]').uncheck()
  await tick(page, 'none')
  await press(page, locale, 'finder.continue')

  await page.locator('input[name=age]').fill('30')
  await choose(page, 'sex', 'female')
  await press(page, locale, 'finder.continue')
  await page.locator('input[name=size]').fill('1')
  await page.locator('input[name=children]').fill('0')
  await page.locator('input[name=childrenUnder3]').fill('0')
  await press(page, locale, 'finder.continue')
  await checkScreen()
  await answerRest(page)

  await expect(page.locator('[data-likelihood=likely]')).toBeVisible()
  await expect(service(page, 'material-aid')).toContainText(textOf(locale, 'finder.result.apply'))
  await expect(page.locator('[data-service]')).toHaveCount(readRows('services.tsv').length)
  await checkScreen()
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await checkScreen()

  // A link holds the answers; in another language it says the same.
  await press(page, locale, 'finder.link.make')
  const address = (await page.locator('#link a').first().getAttribute('href')) ?? ''
  expect(address).not.toContain('female')
  await checkScreen()

  await service(page, 'material-aid')
    .getByRole('link', { name: textOf(locale, 'finder.result.apply') })
    .click()
  await passOneIdAs(page, makeNewcomer())
  await press(page, locale, 'applications.start.start')
  await press(page, locale, 'applications.continue')
  await expect(page.locator('input[name=has][value=no]')).toBeChecked()
  await expect(page.locator('main')).toContainText(textOf(locale, 'finder.carried'))

  await page.context().clearCookies()
  await page.goto(address.replace(`/${locale}/`, '/uz-Latn/'))
  await expect(page.locator('[data-likelihood=likely] [data-service="material-aid"]')).toBeVisible()
  await page.goto(`/${locale}/finder/result?saved=nonsense`)
  await expect(page.locator('main')).toContainText(textOf(locale, 'finder.link.oldTitle'))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('who would rather say nothing is told what has to be checked', async ({ page }) => {
    await page.goto(`/${locale}/finder`)
    await follow(page, locale, 'finder.start.begin')
    for (let pages = 0; !page.url().endsWith('/result'); pages += 1) {
      expect(pages).toBeLessThan(20)
      await press(page, locale, 'finder.skip')
    }
    await expect(page.locator('[data-likelihood=toCheck] [data-service="material-aid"]')).toBeVisible()
    await page.goBack()
    await expect(page.locator('main form').first()).toBeVisible()
    await page.goto(`/${locale}/finder/result`)
    await press(page, locale, 'finder.link.forget')
    await expect(page.locator('main')).toContainText(textOf(locale, 'finder.start.begin'))
  })
})

/** Whatever else is asked: no income, on the register, and nothing of the rest. */
async function answerRest(page: Page): Promise<void> {
  for (let pages = 0; !page.url().endsWith('/result'); pages += 1) {
    expect(pages).toBeLessThan(20)
    for (const input of await page
      .locator('main form')
      .first()
      .locator('input[type=number], input[type=text]')
      .all())
      await input.fill('0')
    const names = await page
      .locator('main form input[type=radio]')
      .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLInputElement).name))])
    for (const name of names) await page.locator(`main form input[name="${name}"]`).first().check()
    const none = page.locator('input[name=so][value=none]')
    if (await none.count()) await none.check()
    await press(page, locale, 'finder.continue')
  }
}

const tick = (page: Page, value: string) => page.locator(`input[name=so][value=${value}]`).check()
