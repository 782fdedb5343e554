import { choose, press } from '../support/actions'
import { type Applicant, answerFirstHalf, startApplication } from '../support/application-form'
import { query } from '../support/arrange/database'
import { definitionOf } from '../support/arrange/definitions'
import { makeNewcomer, passOneIdAs } from '../support/arrange/newcomer'
import { expectAt, readFields, switchTo, typeEverywhere } from '../support/language-switch'
import { addToCart, fillDetails, inventBuyer, pressed, putOnSale } from '../support/market'
import { expect, test } from '../support/test'
import { textOf } from '../support/texts'

// A change of language keeps what was typed and does nothing else, without JavaScript too.

test.use({ javaScriptEnabled: false })

test('in the middle of an application', async ({ page }) => {
  const newcomer = makeNewcomer()
  const applicant: Applicant = { page, locale: 'ru', newcomer, look: async () => {} }
  await startApplication(applicant, () => passOneIdAs(page, newcomer))
  await answerFirstHalf(applicant)
  await choose(page, 'known', 'no')
  await press(page, 'ru', 'applications.continue')
  await expect(page).toHaveURL(/\/ru\/applications\/[^/]+\/contact$/)
  await page.locator('input[name=phone]').fill('90 12')
  await page.locator('input[name=email]').fill('not finished@')
  await choose(page, 'locale', 'uz-Cyrl')
  await switchTo(page, 'en')
  await expect(page).toHaveURL(/\/en\/applications\/[^/]+\/contact\?reply=/)
  const contact = definitionOf('device-voucher').pages.find(({ id }) => id === 'contact')
  await expect(page).toHaveTitle(textOf('en', 'layout.title', { page: contact?.title.en ?? '' }))
  await expect(page.locator('.error-summary, .field-error')).toHaveCount(0)
  await expect(page.locator('input[name=phone]')).toHaveValue('90 12')
  await expect(page.locator('input[name=email]')).toHaveValue('not finished@')
  await expect(page.locator('input[value=uz-Cyrl]')).toBeChecked()

  // Enter in a field sends the form, though the switch's buttons stand above it.
  await page.locator('input[name=phone]').fill(newcomer.phone.slice(3))
  await page.locator('input[name=email]').fill(newcomer.email)
  await page.locator('input[name=email]').press('Enter')
  await expect(page).toHaveURL(/\/en\/applications\/[^/]+\/district$/)
})

test('at the checkout, before and after the review', async ({ page }) => {
  await addToCart(page, await putOnSale('artisan-ceramist'))
  await page.goto('/uz-Latn/checkout')
  const buyer = inventBuyer('Oydin Rahmatova')
  await fillDetails(page, buyer)
  await switchTo(page, 'ru')
  await expectAt(page, `/ru/checkout`)
  await expect(page.locator('#address')).toHaveValue(buyer.address)
  await expect(page.locator('#districtSoato')).not.toHaveValue('')
  await pressed(page, textOf('ru', 'shop.checkout.continue'))
  await expect(page.locator('h1')).toHaveText(textOf('ru', 'shop.checkout.reviewTitle'))
  await switchTo(page, 'en')
  await expect(page.locator('h1')).toHaveText(textOf('en', 'shop.checkout.reviewTitle'))
  await expect(page.locator('main')).toContainText(buyer.address)
  const change = textOf('en', 'shop.checkout.change')
  await page.getByRole('main').getByRole('link', { name: change }).click()
  await expect(page.locator('#name')).toHaveValue(buyer.name)
})

test('when a decision is written', async ({ page, signIn }) => {
  const [found] = await query<{ id: string; version: number }>(
    `SELECT a.id, version FROM case_file a JOIN person p ON p.id = assignee_id
     WHERE status = 'in_review' AND family_name = 'Toʻxtayev' ORDER BY a.id LIMIT 1`,
  )
  const path = `/staff/cases/${found?.id}/refuse`
  await signIn('specialist-uchtepa-1', { role: 'inson_specialist' })
  await page.goto(`/uz-Latn${path}`)
  const typed = await typeEverywhere(page)
  await switchTo(page, 'ru')
  await expectAt(page, `/ru${path}`)
  expect(await readFields(page)).toEqual(typed)
  const [after] = await query(`SELECT status, version FROM case_file WHERE id = $1`, [found?.id])
  expect(after).toEqual({ status: 'in_review', version: found?.version })
})

const first = async (sql: string) => (await query<{ id: string }>(`${sql} LIMIT 1`))[0]?.id ?? ''

/** A page with a form of each kind, who may open it, and in which role. */
const pages: { person: string; role?: string; path: () => Promise<string> | string }[] = [
  { person: 'citizen-pension', path: () => '/account/contact' },
  { person: 'citizen-pension', path: () => '/view?next=%2Fuz-Latn%2Fmarket' },
  { person: 'citizen-pension', path: () => '/seller/apply' },
  { person: 'buyer', path: () => '/orders' },
  { person: 'buyer', path: async () => `/market/products/${await first(onSale)}` },
  { person: 'artisan-ceramist', role: 'artisan', path: () => '/seller/products/new' },
  { person: 'approver', role: 'approver', path: async () => `/admin/sellers/${await first(waiting)}` },
  { person: 'administrator', role: 'administrator', path: () => '/admin/people' },
  {
    person: 'administrator',
    role: 'administrator',
    path: async () => `/admin/parameters/${await first(parameter)}`,
  },
  { person: 'finance', role: 'finance_officer', path: () => '/staff/finance/voucher' },
]
const onSale = `SELECT slug AS id FROM product WHERE status = 'published' AND stock > 5 ORDER BY id`
const parameter = `SELECT code AS id FROM parameter ORDER BY code`
const waiting = `SELECT id FROM seller WHERE status = 'pending' ORDER BY id`

for (const { person, role, path } of pages) {
  test(`on ${String(path).replace(/^.*?=> /, '')} as ${role ?? person}`, async ({ page, signIn }) => {
    await signIn(person, role ? { role } : {})
    const there = await path()
    await page.goto(`/uz-Latn${there}`)
    const before = await readFields(page)
    const typed = await typeEverywhere(page)
    expect(typed).not.toEqual(before)
    await switchTo(page, 'ru')
    await expectAt(page, `/ru${there}`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    expect(await readFields(page)).toEqual(typed)
    await expect(page.locator('.error-summary, .field-error, [data-toast]')).toHaveCount(0)
    await page.goto(`/uz-Latn${there}`)
    expect(await readFields(page), 'nothing was saved').toEqual(before)
  })
}
