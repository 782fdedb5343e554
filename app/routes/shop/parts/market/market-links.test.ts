import { describe, expect, it } from 'vitest'
import { marketLink, readMarketQuery, without, withoutUnknown } from './market-links'

const market = '/ru/market'
const read = (search: string) => readMarketQuery(new URL(`http://portal${market}${search}`))
const linkOf = (search: string) => marketLink(market, read(search))

describe('the address of a list', () => {
  it.each([
    ['', '/ru/market'],
    ['?q=&min=&max=&page=1', '/ru/market'],
    ['?category=toys', '/ru/market/categories/toys'],
    ['?category=toys&region=1706&material=wood', '/ru/market/categories/toys?material=wood&region=1706'],
    ['?region=1706&sort=cheapest', '/ru/market/regions/1706?sort=cheapest'],
    ['?region=1706&region=1730', '/ru/market?region=1706&region=1730'],
    ['?category=toys&category=dolls&region=1706', '/ru/market?category=toys&category=dolls&region=1706'],
    ['?colour=red&colour=blue&unknown=x&min=50+000', '/ru/market?min=50+000&colour=red&colour=blue'],
  ])('of %s is %s', (search, address) => {
    expect(linkOf(search)).toBe(address)
  })

  it('begins again at the first page when a value is taken away', () => {
    const query = read('?category=toys&colour=red&colour=blue&page=3')
    expect(marketLink(market, query, 3)).toBe('/ru/market/categories/toys?colour=red&colour=blue&page=3')
    expect(marketLink(market, without(query, 'colour', 'red'))).toBe('/ru/market/categories/toys?colour=blue')
    expect(marketLink(market, without(query, 'category', 'toys'))).toBe('/ru/market?colour=red&colour=blue')
  })

  it('is nothing but an address, whatever is typed', () => {
    expect(linkOf('?category=протез')).toBe('/ru/market/categories/%D0%BF%D1%80%D0%BE%D1%82%D0%B5%D0%B7')
    expect(linkOf('?region=../../x?y')).toBe('/ru/market/regions/..%2F..%2Fx%3Fy')
  })

  it('leads to nothing that the list does not know', () => {
    const value = (code: string, isChosen: boolean) => ({
      code,
      name: code,
      parent: null,
      count: 1,
      isChosen,
    })
    const facets = [{ key: 'category' as const, values: [value('toys', true), value('dolls', false)] }]
    const known = withoutUnknown(read('?q=x&category=toys&category=nope&region=9999'), { facets })
    expect(marketLink(market, known)).toBe('/ru/market/categories/toys?q=x')
  })
})
