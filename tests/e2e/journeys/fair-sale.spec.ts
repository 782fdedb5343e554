import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { browserArguments } from '../../../app/cli/testing/browser'
import { query } from '../support/arrange/database'
import { signInOverHttp } from '../support/http'
import { expect, test } from '../support/test'
import { textOf } from '../support/texts'

// At a fair without a line: the phone's camera reads the printed label, and what was sold is kept and sent once.

const locale = 'uz-Latn'
const text = (key: string, values = {}) => textOf(locale, key, values)
const seen = path.join(await mkdtemp(path.join(tmpdir(), 'fair-sale-')), 'label.y4m')
const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

/** What the camera sees: the label of a product with enough in stock. */
let shown = { fairId: '', productId: '' }

test.use({
  permissions: ['camera'],
  launchOptions: {
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: [...browserArguments, ...camera, `--use-file-for-fake-video-capture=${seen}`],
  },
})

test('what is sold at a fair without a line is kept on the phone, and sent once', async ({
  page,
  signIn,
  checkScreen,
}) => {
  await signIn('artisan-ceramist', { role: 'artisan' })
  const stand = `/${locale}/seller/fairs/${shown.fairId}`
  await page.goto(stand)
  await expect(page.locator('[data-kept-sends]')).toBeHidden()
  await page.context().setOffline(true)

  const product = page.locator('#productId')
  await product.selectOption('')
  await page.locator('[data-scan-start]').click()
  await expect(page.locator('[data-scan-said]')).toContainText(text('fairs.scan.found'))
  await expect(product).toHaveValue(shown.productId)
  await expect(page.locator('#units')).toBeFocused()
  await expect(page.locator('[data-scan-view]')).toBeHidden()

  const list = page.locator('[data-kept-list] li')
  await page.locator('#sell button[type=submit]').click()
  await expect(list).toHaveCount(1)
  await expect(list).toContainText(text('fairs.kept.waiting'))
  await product.selectOption(shown.productId)
  await page.locator('#units').fill('2')
  await page.locator('#sell button[type=submit]').click()
  await expect(list).toHaveCount(2)
  await checkScreen()

  // The page is closed meanwhile; who opens it again finds what was kept, and it is sent.
  const context = page.context()
  await page.close()
  await context.setOffline(false)
  const later = await context.newPage()
  await later.goto(stand)
  await expect(later.locator('[data-kept-list] li').filter({ hasText: text('fairs.kept.sent') })).toHaveCount(
    2,
  )
  await later.reload()
  await expect(later.locator('[data-kept-sends]')).toBeHidden()
  const sold = await query<{ units: number; kept: boolean }>(
    `select units, told_at is not null as kept from fair_sale
      where fair_id = $1 and product_id = $2 and told_at is not null order by units`,
    [shown.fairId, shown.productId],
  )
  expect(sold).toEqual([
    { units: 1, kept: true },
    { units: 2, kept: true },
  ])
})

test.beforeAll(async () => {
  const seller = await signInOverHttp('artisan-ceramist', 'artisan')
  const read = async (page: string) => (await seller.get(`/${locale}/seller/fairs${page}`)).text()
  const stands = [...(await read('')).matchAll(/seller\/fairs\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
  const [fair] = await query<{ id: string }>(
    `select id from fair where id = any ($1) and status = 'announced'
       and (now() at time zone 'Asia/Tashkent')::date between from_on and until_on`,
    [stands],
  )
  if (!fair) throw new Error('no fair of the demonstration goes on')
  const labels = await read(`/${fair.id}/labels`)
  // The oldest: newer ones are put on sale, sold and taken away by other tests meanwhile.
  const productId = labels.match(/(?<=<li id=")[0-9a-f-]{36}/g)?.at(-1) ?? ''
  await query('update product set stock = greatest(stock, 9) where id = $1', [productId])
  shown = { fairId: fair.id, productId }
  await writeFile(seen, filmOf(labels, productId))
})

/** A film of one printed label in the middle of the picture, held still: YUV4MPEG2, 10 frames a second. */
function filmOf(page: string, productId: string): Buffer {
  const label = page.split('<li').find((part) => part.includes(`id="${productId}"`)) ?? ''
  const pieces = [...label.matchAll(/M(\d+) (\d+)h(\d+)v1/g)]
  const side = Number(/viewBox="0 0 (\d+)/.exec(label)?.[1])
  const [width, height] = [640, 480]
  const dot = Math.floor(360 / side)
  const [left, top] = [(width - side * dot) / 2, (height - side * dot) / 2].map(Math.floor)
  const light = Buffer.alloc(width * height, 235)
  for (const [, x, y, length] of pieces)
    for (let row = 0; row < dot; row++) {
      const start = ((top ?? 0) + Number(y) * dot + row) * width + (left ?? 0) + Number(x) * dot
      light.fill(16, start, start + Number(length) * dot)
    }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  return Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)])
}
