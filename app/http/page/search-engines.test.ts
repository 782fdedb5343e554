import { describe, expect, it } from 'vitest'
import { pageTags, productTag, sellerTag, shareTags, siteTags, trailTag } from './search-engines'

const blockOf = (tag: object) => (tag as { 'script:ld+json': Record<string, unknown> })['script:ld+json']

describe('what search engines read', () => {
  it('is a product with its offer', () => {
    const tag = productTag({
      name: 'Lagan',
      description: 'Sopol lagan',
      url: 'https://h.uz/ru/market/products/lagan',
      images: ['https://h.uz/media/a-1200.webp'],
      priceSom: '120000',
      availability: 'MadeToOrder',
      seller: 'Usta',
      category: 'Keramika',
    })
    expect(blockOf(tag)).toMatchObject({
      '@type': 'Product',
      offers: { price: '120000', priceCurrency: 'UZS', availability: 'https://schema.org/MadeToOrder' },
    })
  })

  it('is how buyers rated a product or a shop, and nothing while nobody has', () => {
    const shop = { name: 'Usta', url: 'https://h.uz/ru/market/sellers/usta' }
    expect(blockOf(sellerTag({ ...shop, rating: { tenths: 47, count: 12 } }))).toMatchObject({
      aggregateRating: { ratingValue: 4.7, ratingCount: 12, bestRating: 5 },
    })
    expect(blockOf(sellerTag({ ...shop, rating: { tenths: null, count: 0 } }))).not.toHaveProperty(
      'aggregateRating',
    )
  })

  it('is a page’s title and description, also where its address is sent', () => {
    const page = {
      location: { pathname: '/ru/devices' },
      matches: [{ id: 'root', data: { origin: 'https://h.uz' } }],
    }
    expect(pageTags({ ...page, data: { title: 'A', description: 'B' } })).toEqual([
      { title: 'A' },
      { name: 'description', content: 'B' },
      { property: 'og:type', content: 'website' },
      { property: 'og:title', content: 'A' },
      { property: 'og:description', content: 'B' },
      { property: 'og:url', content: 'https://h.uz/ru/devices' },
    ])
    expect(pageTags({ ...page, data: { title: 'A' } })).toEqual([{ title: 'A' }])
  })

  it('is the way to the page, in order, and the portal’s search', () => {
    const trail = trailTag([
      { name: 'Market', url: 'https://h.uz/en/market' },
      { name: 'Lagan', url: 'https://h.uz/en/market/products/lagan' },
    ])
    expect(blockOf(trail)).toMatchObject({
      itemListElement: [{ position: 1 }, { position: 2, name: 'Lagan' }],
    })
    const [, site] = siteTags({ name: 'Hamroh', home: 'https://h.uz/en' })
    expect(blockOf(site ?? {})).toMatchObject({
      potentialAction: { target: { urlTemplate: 'https://h.uz/en/search?q={search_term_string}' } },
    })
  })

  it('has a picture only where the page has one', () => {
    const page = { title: 't', description: 'd', url: 'u' }
    expect(JSON.stringify(shareTags(page))).not.toContain('og:image')
    expect(shareTags({ ...page, image: 'i' })).toContainEqual({ property: 'og:image', content: 'i' })
  })
})
