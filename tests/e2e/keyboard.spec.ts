import type { Browser, Page } from '@playwright/test'
import { type HttpClient, signInOverHttp } from './support/http'
import { pressByKey, tabTo, typeInto } from './support/keyboard'
import { putOnSale, takePhoto } from './support/market'
import { moveOutside } from './support/outside'
import { openBrowser } from './support/own-browser'
import { expect, portal, test } from './support/test'
import { textOf } from './support/texts'

// What staff and sellers do all day, by keyboard alone, with JavaScript and without.

const en = (key: string) => textOf('en', key)

async function as(browser: Browser, client: HttpClient, javaScriptEnabled: boolean): Promise<Page> {
  return (await openBrowser(browser, client, { javaScriptEnabled })).page
}

for (const script of [true, false]) {
  const how = script ? '' : ', without JavaScript'

  test(`a matter of money is closed by keyboard${how}`, async ({ browser }) => {
    await moveOutside('/payments/unknown')
    const page = await as(browser, await signInOverHttp('finance-2', 'finance_officer'), script)
    const matter = page.getByRole('link', { name: en('finance.matters.kind.payment_unknown.name') }).first()
    await expect(async () => {
      await page.goto(`${portal}/en/staff/finance/matters`)
      await expect(matter).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 60_000 })
    await pressByKey(page, matter)
    await expect(page.locator('h1')).toHaveText(en('finance.matters.kind.payment_unknown.name'))
    const submit = page.getByRole('button', { name: en('finance.matters.submit') })
    await pressByKey(page, submit)
    // The summary has the focus: the first Tab is its first error, which leads to the field.
    await expect(page.locator('[data-error-summary]')).toBeFocused()
    await pressByKey(page, page.locator('[data-error-summary] a').first())
    await expect(page.locator('#reason')).toBeFocused()
    await page.keyboard.type('The payer was found and the money sent back')
    await pressByKey(page, submit, 'Space')
    await expect(page.locator('[data-toast]')).toContainText(en('finance.matters.done'))
  })

  test(`cases are given to another by keyboard${how}`, async ({ browser }) => {
    const page = await as(browser, await signInOverHttp('head-uchtepa', 'inson_head'), script)
    await page.goto(`${portal}/en/staff/absences`)
    await pressByKey(page, page.getByRole('link', { name: /Abdullayeva/ }))
    await expect(page.locator('h1')).toContainText(en('staff.reassign.title'))
    const box = page.locator('input[name=cases]').first()
    await pressByKey(page, box, 'Space')
    await expect(box).toBeChecked()
    await tabTo(page, page.locator('#assigneeId'))
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('#assigneeId option:checked')).not.toHaveAttribute('value', '')
    await pressByKey(page, page.getByRole('button', { name: en('staff.assign.confirm') }))
    await expect(page.locator('[data-toast]')).toBeVisible()
  })

  test(`a photo is added, moved and removed by keyboard${how}`, async ({ browser }) => {
    const { names } = await putOnSale('artisan-weaver')
    const page = await as(browser, await signInOverHttp('artisan-weaver', 'artisan'), script)
    await page.goto(`${portal}/en/seller/products`)
    await pressByKey(page, page.getByRole('link', { name: names.en }).first())
    const field = page.locator('#photo')
    // Asked for well before: the browser must have been told to hand it over when the key is pressed.
    const choosing = page.waitForEvent('filechooser')
    await tabTo(page, field)
    await page.keyboard.press('Space')
    await (await choosing).setFiles({ name: 'bowl.jpg', mimeType: 'image/jpeg', buffer: await takePhoto() })
    await typeInto(page, page.locator('#alt'), 'The bowl from below')
    await pressByKey(page, page.locator('button[value=addPhoto]'))
    const photos = page.locator('#photos img')
    await expect(photos).toHaveCount(2)
    await expect(photos.last()).toHaveAttribute('alt', 'The bowl from below')
    await pressByKey(page, page.locator('button[value^="movePhoto:"]').last())
    await expect(photos.first()).toHaveAttribute('alt', 'The bowl from below')
    await pressByKey(page, page.locator('button[value^="removePhoto:"]').first())
    await expect(photos).toHaveCount(1)
  })

  test(`a parameter is prepared and confirmed by keyboard${how}`, async ({ browser }) => {
    const path = `${portal}/en/admin/parameters/${script ? 'appeal-days' : 'parcel-overdue-days'}`
    const page = await as(browser, await signInOverHttp('administrator', 'administrator'), script)
    await page.goto(path)
    await typeInto(page, page.locator('#value'), '21')
    await typeInto(page, page.locator('[name="from.day"]'), '1')
    await typeInto(page, page.locator('[name="from.month"]'), '2')
    await typeInto(page, page.locator('[name="from.year"]'), '2041')
    await typeInto(page, page.locator('#source'), 'Test decree 2 of 2040')
    await page.keyboard.press('Enter')
    await pressByKey(page, page.locator('main button[name=intent][value=confirm]'))
    await expect(page.locator('[data-toast]')).toContainText(en('admin.parameter.prepared'))

    const other = await as(browser, await signInOverHttp('administrator-2', 'administrator'), script)
    await other.goto(path)
    await pressByKey(other, other.getByRole('button', { name: en('admin.parameter.confirm') }))
    await expect(other.locator('[data-toast]')).toContainText(en('admin.parameter.saved'))
    await expect(other.locator('main table')).toContainText('Test decree 2 of 2040')
  })
}

test('a search is completed by keyboard, and with Escape it is as it was', async ({ page, checkScreen }) => {
  await page.goto('/uz-Latn/market')
  const field = page.getByRole('searchbox')
  const offered = page.getByRole('navigation', { name: textOf('uz-Latn', 'search.suggest.title') })
  await typeInto(page, field, 'gil')
  await expect(offered).toBeVisible()
  await checkScreen()
  await page.keyboard.press('Escape')
  await expect(offered).toBeHidden()
  await expect(field).toBeFocused()
  await page.keyboard.type('a')
  await expect(offered).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const first = offered.getByRole('link').first()
  await expect(first).toBeFocused()
  const meant = (await first.textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue(meant)
  await expect(page.locator('.product-card').first()).toBeVisible()
})
