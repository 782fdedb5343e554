import { expect, it } from 'vitest'
import type { OwnProduct } from '~/domains/market/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { copyOrDelete } from './copy-or-delete.server'

const product = {
  ...{ id: 'p', slug: 'lagan', status: 'published', version: 1, categoryCode: 'ceramics' },
  ...{ priceTiyin: 12_000_000n, availability: 'in_stock', stock: 1, leadDays: 2, weightGrams: 900 },
  ...{ lengthMm: null, widthMm: null, heightMm: null, takedown: null, photos: [], marks: {} },
  texts: [{ locale: 'uz-Latn', name: 'Lagan', description: 'Rishtonda yasalgan lagan.', isMade: false }],
  seller: { status: 'approved', displayName: 'Zilola' },
} as unknown as OwnProduct
const context = { locale: 'uz-Latn' } as SignedInContext

it.each([
  ['a name', 'name-uz-Latn', 'Katta lagan'],
  ['a word of a list', 'material', 'clay'],
  ['a photo', 'photo', new File(['x'], 'lagan.jpg')],
])('loses nothing that was typed or chosen when a copy is asked for: %s', async (_, name, value) => {
  const form = new FormData()
  form.set(name, value)
  const answer = await copyOrDelete(context, product, 'copy', form)
  expect(answer?.status).toBe(422)
  expect(await answer?.json()).toMatchObject({ form: { key: 'seller.error.saveBeforeCopy' } })
})
