import { expect, signInAs, test } from '../support/test'
import { textOf } from '../support/texts'

// A list as a file: asked for with a reason, made by a job, its owner's alone.

test.use({ viewport: { width: 360, height: 740 } })

const ru = (key: string) => textOf('ru', key)

test('a queue is asked for with a reason, made, and given to who asked alone', async ({
  page,
  openPage,
  checkScreen,
}) => {
  await signInAs(page, 'specialist-uchtepa-1', { role: 'inson_specialist', locale: 'ru' })
  await page.goto('/ru/staff?filter=all')
  await page.locator('summary', { hasText: ru('exports.ask.title') }).click()
  await page.getByRole('button', { name: ru('exports.format.csv') }).click()
  await expect(page.locator('[data-error-summary]')).toContainText(ru('exports.error.groundMissing'))
  await checkScreen()
  await page.locator('#ground').selectOption('report')
  await page.getByRole('button', { name: ru('exports.format.csv') }).click()
  const link = page.getByRole('link', { name: ru('exports.download') }).first()
  await expect(async () => {
    await page.goto('/ru/exports')
    await expect(link).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 120_000 })
  await checkScreen()
  const path = String(await link.getAttribute('href'))
  const file = await page.request.get(path)
  expect(file.headers()['content-disposition']).toContain('attachment')
  expect((await file.text()).split('\r\n')[0]).toContain(`${ru('exports.cases.number')};`)
  const colleague = await openPage()
  await signInAs(colleague, 'specialist-uchtepa-2', { role: 'inson_specialist', locale: 'ru' })
  expect((await colleague.request.get(path)).status()).toBe(404)
})
