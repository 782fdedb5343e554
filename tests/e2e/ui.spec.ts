import { expect, portal, test } from './support/test'

// The page of all components, in each way a person may want to see it.

const looks = [
  { name: 'light', locale: 'uz-Latn', theme: 'light', text: '100', images: 'on' },
  { name: 'dark', locale: 'ru', theme: 'dark', text: '100', images: 'on' },
  { name: 'contrast', locale: 'uz-Cyrl', theme: 'contrast', text: '100', images: 'off' },
  { name: 'large text', locale: 'en', theme: 'light', text: '200', images: 'on' },
] as const

for (const { name, locale, theme, text, images } of looks) {
  test(`every component, ${name}`, async ({ page, checkScreen }, testInfo) => {
    const saved = await page.request.post(`/${locale}/view`, {
      headers: { Origin: new URL(portal).origin },
      form: { theme, text, images },
      maxRedirects: 0,
    })
    expect(saved.status()).toBe(303)
    await page.goto(`/${locale}/ui`)
    const root = page.locator('html')
    await expect(root).toHaveAttribute('data-theme', theme)
    await expect(root).toHaveAttribute('data-text', text)
    await expect(root).toHaveAttribute('data-images', images)
    await checkScreen()
    await page.screenshot({ path: testInfo.outputPath('ui.png'), fullPage: true })

    await page.setViewportSize({ width: 320, height: 640 })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider, 'sideways scroll at 320 px').toBeLessThanOrEqual(0)
  })
}

test('controls are large enough to be pressed', async ({ page }) => {
  await page.goto('/uz-Latn/ui')
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, .btn, select, main input:not([type=hidden])')]
      .filter((element) => element.checkVisibility({ checkOpacity: true, visibilityProperty: true }))
      .map((element) => {
        // A radio button or checkbox is pressed by its words too.
        const target = /radio|checkbox/.test((element as HTMLInputElement).type)
          ? (element.closest('.choice') ?? element)
          : element
        return { html: element.outerHTML.slice(0, 120), height: target.getBoundingClientRect().height }
      })
      .filter(({ height }) => height > 0 && height < 43.5),
  )
  expect(small).toEqual([])
})
