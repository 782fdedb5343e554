import { moveOutside } from '../support/outside'
import { expect, portal, test } from '../support/test'
import { textOf } from '../support/texts'

const ru = (key: string, values?: Record<string, string>) => textOf('ru', `finance.${key}`, values)

test('what moved without the portal is seen, and closed with a reason', async ({
  page,
  signIn,
  checkScreen,
}) => {
  await moveOutside('/payouts/fail')
  await signIn('finance', { role: 'finance_officer', locale: 'ru' })
  const row = page.getByRole('link', { name: ru('matters.kind.payout_failed.name') })
  await expect(async () => {
    await page.goto('/ru/staff/finance/matters')
    await expect(row).toHaveCount(1, { timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  await page.goto('/ru/staff/finance')
  await expect(page.locator('main')).not.toContainText(ru('agrees.title'))
  await page.getByRole('link', { name: ru('open.link') }).click()
  await checkScreen()

  await row.click()
  await expect(page.locator('main')).toContainText(ru('matters.why.account_closed'))
  await checkScreen()
  await page.locator('#reason').fill('Нет')
  await page.getByRole('button', { name: ru('matters.submit') }).click()
  await expect(page.locator('[data-error-summary]')).toBeVisible()
  await expect(page.locator('#reason')).toHaveValue('Нет')
  await checkScreen()
  await page.locator('#reason').fill('Счёт исправлен, выплата повторена')
  await page.getByRole('button', { name: ru('matters.submit') }).click()
  await expect(page).toHaveURL(`${portal}/ru/staff/finance/matters`)
  await expect(row).toHaveCount(0)
  await page.goto('/ru/staff/finance/matters?state=closed')
  await row.click()
  await expect(page.locator('main')).toContainText('Счёт исправлен, выплата повторена')
})
