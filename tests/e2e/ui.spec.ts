import sharp from 'sharp'
import { sidewaysScroll } from './support/crawl/page-faults'
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
    expect(await sidewaysScroll(page), 'sideways scroll at 320 px').toBe(0)
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

test('a phone’s photo is sent smaller, upright, and without what the camera wrote', async ({ page }) => {
  const photo = await sharp({
    create: {
      width: 5200,
      height: 3900,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 12 },
    },
  })
    .jpeg({ quality: 92 })
    .withExif({ IFD0: { Artist: 'Where she lives' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  await page.goto('/ru/ui')
  const field = page.locator('#paper')
  await field.setInputFiles({ name: 'IMG_1.png.jpeg', mimeType: 'image/jpeg', buffer: photo })
  await expect(page.locator('[data-preview-for=paper] canvas')).toBeVisible()
  const sent = await field.evaluate(async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return null
    const { width, height } = await createImageBitmap(file)
    return { name: file.name, size: file.size, width, height, start: await file.slice(0, 400).text() }
  })
  expect(sent).toMatchObject({ name: 'IMG_1.png.jpg', width: 2400, height: 3200 })
  expect(sent?.size).toBeLessThan(photo.length / 2)
  expect(sent?.start).not.toMatch(/Exif|Where she/)
})
