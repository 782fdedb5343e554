import { escapeXml } from '~/lib/sheet/escape-xml'

export interface FeedItem {
  title: string
  url: string
  /** Plain text. */
  description: string
  category: string
  at: Date
  image: string | null
}

export interface Feed {
  title: string
  description: string
  /** The page that it follows. */
  home: string
  /** Its own address. */
  self: string
  language: string
  items: readonly FeedItem[]
}

/** RSS 2.0. Addresses are absolute; the feed is as old as its newest item, so that its bytes change with that alone. */
export function feedXml({ title, description, home, self, language, items }: Feed): string {
  const built = items[0] ? `<lastBuildDate>${items[0].at.toUTCString()}</lastBuildDate>\n` : ''
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">\n<channel>\n' +
    `${element('title', title)}${element('link', home)}${element('description', description)}` +
    `${element('language', language)}<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>\n` +
    `${built}${items.map(itemXml).join('')}</channel>\n</rss>\n`
  )
}

function itemXml({ title, url, description, category, at, image }: FeedItem): string {
  return (
    `<item>\n${element('title', title)}${element('link', url)}<guid isPermaLink="true">${escapeXml(url)}</guid>\n` +
    `${element('description', description)}${element('category', category)}<pubDate>${at.toUTCString()}</pubDate>\n` +
    `${image ? `<media:content url="${escapeXml(image)}" medium="image"/>\n` : ''}</item>\n`
  )
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>\n`
}
