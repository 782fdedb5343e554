import { expect, it } from 'vitest'
import { feedXml } from './feed-xml'

const item = {
  title: 'Lagan «Koʻk» & <b>',
  url: 'https://x.uz/ru/market/products/lagan',
  description: "85 000 soʻm, o'lchami 30 sm\u0000",
  category: 'Ceramics',
  at: new Date('2026-11-20T04:05:06Z'),
  image: 'https://x.uz/media/p1-640.webp',
}
const feed = {
  ...{ title: 'Market', description: 'New', home: 'https://x.uz/ru/market' },
  ...{ self: 'https://x.uz/ru/market/feed.xml?a=1&b=2', language: 'ru' },
}

it('is one RSS channel with what a reader needs of each product, safely escaped', () => {
  const xml = feedXml({ ...feed, items: [item] })
  expect(xml).toContain('<title>Lagan «Koʻk» &amp; &lt;b&gt;</title>')
  expect(xml).toContain('<description>85 000 soʻm, o&apos;lchami 30 sm</description>')
  expect(xml).toContain('<pubDate>Fri, 20 Nov 2026 04:05:06 GMT</pubDate>')
  expect(xml).toContain('<lastBuildDate>Fri, 20 Nov 2026 04:05:06 GMT</lastBuildDate>')
  expect(xml).toContain('href="https://x.uz/ru/market/feed.xml?a=1&amp;b=2" rel="self"')
  expect(xml).toContain('<guid isPermaLink="true">https://x.uz/ru/market/products/lagan</guid>')
  for (const name of ['rss', 'channel', 'item', 'title', 'link', 'description'])
    expect(xml.match(new RegExp(`<${name}[ >]`, 'g'))?.length, name).toBe(
      xml.match(new RegExp(`</${name}>`, 'g'))?.length,
    )
})

it('is valid without anything in it', () => {
  expect(feedXml({ ...feed, items: [] })).not.toContain('<lastBuildDate>')
})
