import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { send } from '../support/arrange/arrange-voucher'
import { query } from '../support/arrange/database'
import { signInOverHttp } from '../support/http'
import { takePhoto } from '../support/market'
import { checkScreenOf, expect, test } from '../support/test'
import { textOf } from '../support/texts'

// A seller asks for a text in another language; an editor takes, writes and hands it in; the seller changes and accepts it.

const text = (key: string, values = {}) => textOf('ru', key, values)
const press = (page: Page, form: string) => page.locator(`#${form} button[type=submit]`).last().click()
const toast = (page: Page) => page.locator('[data-toast]')

test('a text is asked for, written, changed meanwhile, handed in and accepted', async ({ openPage }) => {
  const client = await signInOverHttp('artisan-weaver', 'artisan')
  const name = `Подушка ${randomInt(1_000_000)}`
  const said = {
    ...{ categoryCode: 'textiles', priceTiyin: '120000', availability: 'in_stock', stock: '3' },
    ...{ leadDays: '2', weightGrams: '700', 'name-ru': name },
  }
  const before = 'Мягкая подушка, внутри хлопок.'
  await send(client, '/ru/seller/products/new', { ...said, 'description-ru': before })
  const [product] = await query<{ id: string; version: number }>(
    'select p.id, p.version from product p join product_text t on t.product_id = p.id where t.name = $1',
    [name],
  )
  const page = `/ru/seller/products/${product?.id}`
  const photo = new FormData()
  for (const [field, value] of Object.entries({ intent: 'addPhoto', alt: 'Подушка на полу' }))
    photo.set(field, value)
  photo.set('photo', new Blob([new Uint8Array(await takePhoto())], { type: 'image/jpeg' }), 'pillow.jpg')
  await send(client, page, photo)
  await send(client, page, { intent: 'publish' })

  const seller = await openPage(client)
  await seller.goto(page)
  await seller.getByRole('link', { name: text('translations.ask') }).click()
  await press(seller, 'ask')
  await expect(seller.locator('[data-error-summary]')).toBeFocused()
  await seller.locator('input[name=to][value=en]').check()
  await checkScreenOf(seller)
  await press(seller, 'ask')
  await expect(toast(seller)).toContainText(text('translations.form.done'))
  await checkScreenOf(seller)
  const at = new URL(seller.url()).pathname

  const editor = await openPage(await signInOverHttp('text-editor', 'text_editor'))
  await editor.goto('/ru/translations?to=en')
  await checkScreenOf(editor)
  await editor.getByRole('link', { name }).click()
  await press(editor, 'take')
  await expect(editor.locator('#hand')).toBeVisible()
  await editor.locator('#name').fill('Atlas cushion')
  await editor.locator('#text').fill('A soft cushion filled with cotton.')
  const [row] = await query<{ version: number }>('select version from product where id = $1', [
    product?.id ?? '',
  ])
  await send(client, page, {
    ...{ ...said, intent: 'save', version: String(row?.version), seenStock: '3' },
    'description-ru': 'Мягкая подушка, внутри шерсть.',
  })
  await press(editor, 'hand')
  await expect(editor.locator('main')).toContainText(text('translations.error.sourceChanged'))
  await expect(editor.locator('#name')).toHaveValue('Atlas cushion')
  await expect(editor.locator('main')).toContainText(before)
  await checkScreenOf(editor)
  await editor.locator('#text').fill('A soft cushion filled with wool.')
  await press(editor, 'hand')
  await expect(toast(editor)).toContainText(text('translations.task.handed'))

  await seller.goto(at)
  await checkScreenOf(seller)
  await seller.locator('#name').fill('Atlas silk cushion')
  await press(seller, 'accept')
  await expect(toast(seller)).toContainText(text('translations.own.acceptedDone'))
  const texts = await query<{ locale: string; name: string }>(
    'select locale, name from product_text where product_id = $1 order by locale',
    [product?.id ?? ''],
  )
  expect(texts.map(({ locale }) => locale)).toEqual(['en', 'ru'])
  expect(texts[0]?.name).toBe('Atlas silk cushion')
})
