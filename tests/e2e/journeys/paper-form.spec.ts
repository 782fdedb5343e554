import { locales } from '~/i18n/locales'
import { expect, test } from '../support/test'
import { textOf } from '../support/texts'

// The empty form of a service, for who fills it in by hand: a page to print and a PDF, in each language.

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

for (const locale of locales) {
  test(`an empty form is printed: ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/services/legal-help`)
    await page.locator('main a[href$="/legal-help/form"]').first().click()
    await expect(page.locator('main')).toContainText(textOf(locale, 'paper.pageLead'))
    const path = await page.locator('main a[href$="/form/pdf"]').getAttribute('href')
    const file = await page.request.get(String(path))
    expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf'])
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })
}
