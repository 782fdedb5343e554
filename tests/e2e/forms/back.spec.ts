import type { Page } from '@playwright/test'
import { browserArguments } from '../../../app/cli/testing/browser'
import { signInNewcomer } from '../support/http'
import { ageSession } from '../support/own-session'
import { expect, portal, signInAs, test } from '../support/test'
import { textOf } from '../support/texts'

// With the browser's memory of whole pages, which the other tests go without: there, Back asks the server for nothing.

const executablePath = process.env.CHROMIUM_REMEMBERING_PATH
const remembers = executablePath !== process.env.CHROMIUM_PATH

test.use({
  launchOptions: {
    ...(executablePath && { executablePath }),
    args: browserArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
})

const back = (page: Page) => page.evaluate(() => history.back())

async function writeContact(page: Page): Promise<void> {
  const { person } = await signInNewcomer()
  await signInAs(page, person, { locale: 'ru' })
  await page.goto('/ru/account/contact')
  await page.locator('#email').fill('not finished@')
  await page.evaluate(() => {
    document.title = 'from memory'
  })
  await page.goto('/ru/account')
}

test('Back shows her own page as she left it, and nothing once her session has ended', async ({ page }) => {
  await writeContact(page)
  await back(page)
  if (remembers) await expect(page).toHaveTitle('from memory')
  await expect(page.locator('#email')).toBeVisible()
  if (remembers) await expect(page.locator('#email')).toHaveValue('not finished@')

  await page.goto('/ru/account')
  await ageSession(page, -1)
  await back(page)
  await expect(page).toHaveURL(/\/ru\/sign-in\?next=/)
})

test('Back after signing out shows nothing of hers', async ({ page }) => {
  await writeContact(page)
  await page.locator('main form[action$="/sign-out"] button').first().click()
  await expect(page.locator('h1')).toHaveText(textOf('ru', 'auth.signOut.here.title'))
  expect(await page.context().cookies(portal)).toEqual([])
  await back(page)
  await expect(page).toHaveURL(/\/ru\/sign-in\?next=/)
  await back(page)
  await expect(page).toHaveURL(/\/ru\/sign-in\?next=/)
  await expect(page.locator('main')).not.toContainText('not finished@')
})
