import { describe, expect, it } from 'vitest'
import type { OwnProduct } from '~/domains/market/index.server'
import { readProductForm } from '../product/product-form.server'
import { askAboutMade } from './made-script.server'

const sale = {
  categoryCode: 'ceramics',
  priceTiyin: '120 000',
  availability: 'in_stock',
  stock: '1',
  leadDays: '2',
  weightGrams: '900',
}

function post(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...sale, ...fields })) form.set(name, value)
  return form
}

const latin = { 'name-uz-Latn': 'Koʻk koʻza', 'description-uz-Latn': 'Suv salqin turadi, Rishton.' }
const cyrillic = { 'name-uz-Cyrl': 'Кўк кўза', 'description-uz-Cyrl': 'Сув салқин туради.' }

function textsOf(form: FormData) {
  const read = readProductForm(form, 'uz-Latn')
  if (!read.ok) throw new Error(JSON.stringify(read.reply.errors))
  return read.value.texts
}

function productWith(form: FormData, status: OwnProduct['status']): OwnProduct {
  const texts = textsOf(form).map((text) => ({ isMade: false, ...text }))
  return { status, texts } as unknown as OwnProduct
}

describe('a product written in one Uzbek script', () => {
  it('is made in the other, and marked', () => {
    expect(textsOf(post(latin))[1]).toEqual({
      locale: 'uz-Cyrl',
      name: 'Кўк кўза',
      description: 'Сув салқин туради, Риштон.',
      isMade: true,
    })
    expect(textsOf(post(cyrillic))[0]).toMatchObject({ locale: 'uz-Latn', name: 'Koʻk koʻza', isMade: true })
  })

  it('keeps what the seller wrote in both', () => {
    expect(textsOf(post({ ...latin, ...cyrillic })).some(({ isMade }) => isMade)).toBe(false)
  })

  it('reports a description that is too short once', () => {
    const read = readProductForm(post({ ...latin, 'description-uz-Latn': 'Qisqa' }), 'uz-Latn')
    expect(read.ok ? [] : Object.keys(read.reply.errors)).toEqual(['description-uz-Latn'])
  })
})

describe('a text that was made for a product on sale', () => {
  const changed = { ...latin, 'name-uz-Latn': 'Yashil koʻza' }

  it('is shown before it is saved, and saved when it was seen', () => {
    const product = productWith(post(latin), 'published')
    const question = askAboutMade(post(changed), product, textsOf(post(changed)))
    expect(question).toMatchObject({ locale: 'uz-Cyrl', name: 'Яшил кўза' })
    const seen = post({ ...changed, seenScript: String(question?.seen) })
    expect(askAboutMade(seen, product, textsOf(seen))).toBeNull()
    const again = post({ ...latin, 'name-uz-Latn': 'Oq koʻza', seenScript: String(seen.get('seenScript')) })
    expect(askAboutMade(again, product, textsOf(again))?.name).toBe('Оқ кўза')
  })

  it('needs no look when it reads as before, is the seller’s own, or the product is not on sale', () => {
    const cheaper = post({ ...latin, priceTiyin: '90 000' })
    expect(askAboutMade(cheaper, productWith(post(latin), 'published'), textsOf(cheaper))).toBeNull()
    const own = post({ ...changed, ...cyrillic })
    expect(askAboutMade(own, productWith(post(latin), 'published'), textsOf(own))).toBeNull()
    expect(askAboutMade(post(changed), productWith(post(latin), 'draft'), textsOf(post(changed)))).toBeNull()
  })
})
