import { describe, expect, it } from 'vitest'
import { sitemapXml } from './sitemap-xml'

describe('sitemapXml', () => {
  const xml = sitemapXml('https://hamroh.example', ['', '/makers/a&b<c>'])

  it('names every page in every language with its alternates', () => {
    expect(xml.match(/<loc>/g)).toHaveLength(8)
    expect(xml.match(/hreflang="x-default"/g)).toHaveLength(8)
    expect(xml).toContain('<loc>https://hamroh.example/uz-Cyrl</loc>')
    expect(xml).toContain('hreflang="ru" href="https://hamroh.example/ru"/>')
  })

  it('escapes what XML would read as its own', () => {
    expect(xml).toContain('<loc>https://hamroh.example/en/makers/a&amp;b%3Cc%3E</loc>')
  })
})
