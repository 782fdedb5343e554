import { HttpClient } from './support/http'
import { expectAt, switchTo } from './support/language-switch'
import { expect, portal, test } from './support/test'
import { textOf } from './support/texts'

test.describe('the first page', () => {
  for (const [languages, locale] of [
    ['', 'uz-Latn'],
    ['fr-FR, de;q=0.5', 'uz-Latn'],
    ['ru-RU, en;q=0.8', 'ru'],
    ['en-GB', 'en'],
    ['uz-Cyrl-UZ', 'uz-Cyrl'],
    ['uz', 'uz-Latn'],
  ] as const) {
    test(`is ${locale} for a browser that asks for “${languages}”`, async () => {
      const answer = await new HttpClient().get('/', { 'Accept-Language': languages })
      expect([answer.status, answer.headers.get('location')]).toEqual([302, `/${locale}`])
      expect(answer.headers.get('vary')).toContain('Accept-Language')
    })
  }

  test('is in the language chosen last, whatever the browser asks for', async ({ page }) => {
    await page.goto('/')
    await expect(page).toHaveURL(/\/uz-Latn$/)
    await page.locator('.language-switch a[lang=ru]').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    await page.goto('/')
    await expect(page).toHaveURL(/\/ru$/)
  })

  test('is not changed by a link from elsewhere', async () => {
    const client = new HttpClient()
    await client.get('/en/services', { Referer: 'https://elsewhere.example/ru/services' })
    expect((await client.get('/')).headers.get('location')).toBe('/uz-Latn')
  })
})

test('the switch stays on the page and keeps the question', async ({ page }) => {
  await page.goto('/uz-Latn/services?q=protez')
  for (const locale of ['ru', 'en', 'uz-Cyrl', 'uz-Latn']) {
    await page.locator(`.language-switch a[lang="${locale}"]`).click()
    await expect(page).toHaveURL(`${portal}/${locale}/services?q=protez`)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await expect(page.locator('main input[name=q]')).toHaveValue('protez')
  }
})

test('the switch keeps what was typed', async ({ page, signIn }) => {
  await signIn('citizen-pension')
  await page.goto('/uz-Latn/account/contact')
  await page.locator('#phone').fill('+998 90 765 43 21')
  await page.locator('#email').fill('not finished@')
  await page.locator('input[name=locale][value=en]').check()
  await switchTo(page, 'ru')
  await expectAt(page, '/ru/account/contact')
  await expect(page.locator('#phone')).toHaveValue('+998 90 765 43 21')
  await expect(page.locator('#email')).toHaveValue('not finished@')
  await expect(page.locator('input[name=locale][value=en]')).toBeChecked()
  // Kept for the change of language only, not for the next visit.
  await page.goto('/ru/account/contact')
  await expect(page.locator('#email')).not.toHaveValue('not finished@')
})

test.describe('how pages look', () => {
  test.use({ javaScriptEnabled: false })

  test('is chosen without JavaScript, stands in the first HTML and goes along', async ({ page }) => {
    await page.goto('/ru/services?q=протез')
    await page.locator('.top-bar a[href*="/view"]').click()
    await expect(page.locator('h1')).toHaveText(textOf('ru', 'account.view.title'))
    await page.locator('input[name=theme][value=dark]').check()
    await page.locator('input[name=text][value="150"]').check()
    await page.locator('input[name=images][value=off]').check()
    await page.locator('main form button').click()
    await expect(page).toHaveURL(`${portal}/ru/services?q=${encodeURIComponent('протез')}`)
    await expect(page.locator('[data-toast]')).toContainText(textOf('ru', 'account.view.saved'))
    for (const path of ['/ru/services', '/en', '/uz-Latn/nowhere']) {
      const html = await (await page.request.get(path)).text()
      expect(html, path).toMatch(/<html[^>]* data-theme="dark" data-text="150" data-images="off"/)
    }
    await page.goto('/ru/view')
    await expect(page.locator('input[name=text][value="150"]')).toBeChecked()
    await expect(page.locator('[data-toast]'), 'said once').toHaveCount(0)
  })
})

test('how pages look follows a person to her other device', async ({ page, signIn, browser }) => {
  await signIn('specialist-uchtepa-2')
  await page.goto('/uz-Latn/view')
  await page.locator('input[name=theme][value=contrast]').check()
  await page.locator('main form button').click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')

  const other = await (await browser.newContext()).newPage()
  await other.goto(`${portal}/uz-Latn/sign-in`)
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'auto')
  await other.locator('main form button').click()
  await other.locator('button[value="specialist-uchtepa-2"]').click()
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'contrast')
  await other.context().close()
})
