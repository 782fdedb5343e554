import { enterAsNewcomer, makeNewcomer, signInAsNewcomer } from '../support/arrange/newcomer'
import { checkScreenOf, expect, test, waitForMessage } from '../support/test'
import { textOf } from '../support/texts'

const uz = (key: string) => textOf('uz-Latn', `mandates.${key}`)

test('a mandate is asked for, and given with a code from the phone by who has not signed in', async ({
  page,
  openPage,
  checkScreen,
}) => {
  const [holder, grantor] = [makeNewcomer(), makeNewcomer()]
  await enterAsNewcomer(grantor)
  await signInAsNewcomer(page, holder)
  await page.goto('/uz-Latn/account/mandates/new')
  await page.locator('#familyName').fill(grantor.familyName)
  await page.locator('#givenName').fill(grantor.givenName)
  await page.getByRole('button', { name: uz('request.send') }).click()
  await expect(page.locator('[data-error-summary]')).toBeFocused()
  await expect(page.locator('#familyName')).toHaveValue(grantor.familyName)
  await checkScreen()
  await page.locator('#pinfl').fill(grantor.pinfl)
  await page.getByRole('button', { name: uz('request.send') }).click()
  await expect(page).toHaveURL(/\/account\/mandates\/[0-9a-f-]{36}$/)
  await checkScreen()

  const said = await waitForMessage(page, grantor.phone, /HM-\w{4}-\w{4}.*\d{6}/s)
  const [, number = '', code = ''] = /(HM-\w{4}-\w{4}).*?(\d{6})/s.exec(said) ?? []
  const visitor = await openPage()
  await visitor.goto('/uz-Latn/mandate')
  await visitor.locator('#number').fill(number)
  await visitor.locator('#code').fill(code === '000000' ? '000001' : '000000')
  await visitor.getByRole('button', { name: uz('code.next') }).click()
  await expect(visitor.locator('[data-error-summary]')).toBeFocused()
  await checkScreenOf(visitor)
  await visitor.locator('#code').fill(code)
  await visitor.getByRole('button', { name: uz('code.next') }).click()
  await expect(visitor).toHaveURL(/\/mandate\/answer$/)
  await checkScreenOf(visitor)
  await visitor.getByRole('button', { name: uz('accept'), exact: true }).click()
  await expect(visitor.locator('h1')).toHaveText(uz('code.doneTitle'))
  await page.reload()
  await expect(page.locator('main')).toContainText(uz('status.in_force'))
})
