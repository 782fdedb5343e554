import type { Page } from '@playwright/test'
import { checkScreenOf, expect, signInAs, test } from '../support/test'
import { textOf } from '../support/texts'

const en = (key: string) => textOf('en', `services.${key}`)

const home = '/en/admin/services/guardianship'
const press = (page: Page, key: string) => page.getByRole('button', { name: en(key), exact: true }).click()

test('the form of a service is changed by one administrator and published by another', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'administrator', { role: 'administrator', locale: 'en' })
  await page.goto(home)
  await press(page, 'version.begin')
  await expect(page.locator('main')).toContainText(en('version.differenceNone'))
  const version = page.url()

  await page.goto(`${version}/edit?at=pages.0`)
  await page.locator('[name="title.en"]').fill('Who asks for the guardian?')
  await page.locator('[name=id]').fill('Wrong code')
  await press(page, 'edit.save')
  await expect(page.locator('main')).toContainText(en('error.code'))
  await expect(page.locator('[name="title.en"]')).toHaveValue('Who asks for the guardian?')
  await checkScreenOf(page)
  await page.goto(`${version}/edit?at=pages.0`)
  await page.locator('[name="title.en"]').fill('Who asks for the guardian?')
  await press(page, 'edit.save')
  await expect(page.locator('[data-toast], .toast').first()).toContainText(en('edit.saved'))

  // Another question, which is not whole yet: it can be seen, and nothing can be handed over.
  await page.locator('form[id^="add-"] select').selectOption('text')
  await page.locator('form[id^="add-"] button').click()
  await expect(page.locator('[name="label.en"]')).toHaveValue('')
  const question = page.url()
  await checkScreenOf(page)
  await page.goto(version)
  await expect(page.locator('main')).toContainText(en('version.faults'))
  await expect(page.getByRole('button', { name: en('version.offerButton') })).toHaveCount(0)
  await page.goto(question)
  await page.getByRole('link', { name: en('edit.remove') }).click()
  await press(page, 'edit.remove')
  await expect(page.locator('[data-toast], .toast').first()).toContainText(en('edit.removed'))

  await page.goto(version)
  await expect(page.locator('main table')).toContainText('Who asks for the guardian?')
  await checkScreenOf(page)
  for (const [part, value] of Object.entries({ day: '1', month: '1', year: '2040' })) {
    await page.locator(`[name="from.${part}"]`).fill(value)
  }
  await press(page, 'version.offerButton')
  await expect(page.locator('main')).toContainText(textOf('en', 'sides.error.publishVersion'))

  const other = await (await browser.newContext()).newPage()
  await signInAs(other, 'administrator-2', { role: 'administrator', locale: 'en' })
  await other.goto(`${version}/preview`)
  await expect(other.locator('main')).toContainText('Who asks for the guardian?')
  await checkScreenOf(other)
  await other.goto(version)
  await press(other, 'version.publish')
  await expect(other.locator('h1')).toContainText(en('version.status.coming'))
  await page.goto(home)
  await expect(page.locator('main table')).toContainText('2039')
  await other.context().close()
})
