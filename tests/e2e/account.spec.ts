import { signInNewcomer, signInOverHttp } from './support/http'
import { expect, portal, test } from './support/test'
import { textOf } from './support/texts'

const person = 'auditor'
const ru = (key: string) => textOf('ru', `account.${key}`)

test('the account opens, page by page', async ({ page, signIn, checkScreen }) => {
  await signIn(person, { locale: 'ru' })
  await page.goto('/ru/account')
  await checkScreen()
  for (const path of ['roles', 'contact', 'sessions', 'notices', 'orders']) {
    expect((await page.goto(`/ru/account/${path}`))?.status(), path).toBe(200)
    await checkScreen()
  }
})

test('contact details: what is wrong is said, what was typed stays, what is right is kept', async ({
  page,
  signIn,
  checkScreen,
}) => {
  await signIn(person, { locale: 'ru' })
  await page.goto('/ru/account/contact')
  await page.locator('#phone').fill('12 34')
  await page.locator('#email').fill('no address')
  await page.locator('input[name=locale][value=ru]').check()
  await page.locator('select[name=districtSoato]').selectOption({ index: 3 })
  const district = await page.locator('select[name=districtSoato]').inputValue()
  await page.locator('main form button').click()

  const summary = page.locator('[data-error-summary]')
  await expect(summary).toBeFocused()
  const title = textOf('ru', 'layout.title', { page: ru('contact.title') })
  await expect(page).toHaveTitle(textOf('ru', 'layout.titleError', { page: title }))
  await expect(summary).toContainText('+998')
  await expect(summary).toContainText('name@example.uz')
  await expect(page.locator('#phone')).toHaveValue('12 34')
  await expect(page.locator('#phone')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('#email')).toHaveValue('no address')
  await expect(page.locator('select[name=districtSoato]')).toHaveValue(district)
  await checkScreen()
  await summary.getByRole('link').first().click()
  await expect(page.locator('#phone')).toBeFocused()

  await page.locator('#phone').fill('90 000 07 03')
  await page.locator('#email').fill('auditor@example.uz')
  await page.locator('main form button').click()
  await expect(page.locator('[data-toast]')).toContainText(ru('contact.saved'))
  await expect(page.locator('#phone')).toHaveValue(/^\+998\s90\s000\s07\s03$/)
  await expect(page.locator('#email')).toHaveValue('auditor@example.uz')
  await expect(page.locator('input[name=locale][value=ru]')).toBeChecked()
  await expect(page.locator('select[name=districtSoato]')).toHaveValue(district)
})

test('a session on another device is seen and ended', async ({ page, signIn }) => {
  // A person of this test alone: ending her sessions disturbs nobody.
  const { client: other, person: newcomer } = await signInNewcomer()
  await signIn(newcomer, { locale: 'ru' })
  await page.goto('/ru/account/sessions')
  const mine = page.locator('tbody tr', { hasText: ru('sessions.thisOne') })
  const foreign = page.locator('tbody tr').filter({ hasNotText: ru('sessions.thisOne') })
  await expect(mine).toHaveCount(1)
  await expect(foreign).toHaveCount(1)
  await foreign.getByRole('button').click()
  await expect(page.locator('[data-toast]')).toContainText(ru('sessions.ended'))
  await expect(foreign).toHaveCount(0)
  expect((await other.get('/ru/account')).status).toBe(302)
  await mine.getByRole('button').click()
  await expect(page).toHaveURL(`${portal}/ru/sign-out`)
  await page.goto('/ru/account')
  await expect(page).toHaveURL(/\/ru\/sign-in\?next=/)
})

test('a session that is not hers is not found', async () => {
  const client = await signInOverHttp(person)
  for (const sessionId of ['01940000-0000-7000-8000-000000000000', 'nonsense']) {
    expect((await client.post('/ru/account/sessions', { sessionId })).status).toBe(404)
  }
})
