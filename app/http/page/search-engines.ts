import type { MetaDescriptor } from '@remix-run/node'
import type { Rating } from '~/lib/figures/rating'

// What search engines and messengers read of a public page. Addresses are absolute. The data blocks are not run by a
// browser, so the policy of contents has nothing against them; Remix escapes what would end the element.

export interface SharedPage {
  title: string
  description: string
  url: string
  /** Absent when the page has no picture of its own. */
  image?: string | null
  type?: 'website' | 'product' | 'profile'
}

/** How a page looks where its address is sent to somebody. */
export function shareTags({
  title,
  description,
  url,
  image,
  type = 'website',
}: SharedPage): MetaDescriptor[] {
  return [
    { property: 'og:type', content: type },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: url },
    ...(image ? [{ property: 'og:image', content: image }] : []),
  ]
}

interface MetaOfPage {
  data: { title: string; description?: string | null } | undefined
  location: { pathname: string }
  matches: readonly { id: string; data: unknown }[]
}

/** Title and description of a public page, also where its address is sent to somebody. */
export function pageTags({ data, location, matches }: MetaOfPage): MetaDescriptor[] {
  if (!data) return []
  const { title, description } = data
  const root = matches.find(({ id }) => id === 'root')?.data as { origin: string } | undefined
  if (!description) return [{ title }]
  const url = `${root?.origin ?? ''}${location.pathname}`
  return [{ title }, { name: 'description', content: description }, ...shareTags({ title, description, url })]
}

/** Where a reader of feeds finds what is new; `path` is the page of the market. */
export function feedTag(path: string, title: string): MetaDescriptor {
  const type = 'application/rss+xml'
  return { tagName: 'link', rel: 'alternate', type, title, href: `${path}/feed.xml` }
}

const context = 'https://schema.org'

/** The portal and its search; `home` is the home page in the page's language. */
export function siteTags(site: { name: string; home: string }): MetaDescriptor[] {
  const { name, home } = site
  const search = { '@type': 'EntryPoint', urlTemplate: `${home}/search?q={search_term_string}` }
  return [
    { 'script:ld+json': { '@context': context, '@type': 'Organization', name, url: home } },
    {
      'script:ld+json': {
        '@context': context,
        '@type': 'WebSite',
        name,
        url: home,
        potentialAction: {
          '@type': 'SearchAction',
          target: search,
          'query-input': 'required name=search_term_string',
        },
      },
    },
  ]
}

/** The way to a page from the portal's sections, the page itself last. */
export function trailTag(trail: readonly { name: string; url: string }[]): MetaDescriptor {
  const itemListElement = trail.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: url,
  }))
  return { 'script:ld+json': { '@context': context, '@type': 'BreadcrumbList', itemListElement } }
}

/** A shop, and how all that it sells is rated. */
export function sellerTag(seller: { name: string; url: string; rating: Rating }): MetaDescriptor {
  const { name, url, rating } = seller
  return {
    'script:ld+json': { '@context': context, '@type': 'Organization', name, url, ...aggregateOf(rating) },
  }
}

/** A fair: when and where it is. Days as `YYYY-MM-DD`. */
export function eventTag(event: {
  name: string
  description: string
  url: string
  fromOn: string
  untilOn: string
  place: string
  region: string
  isCancelled: boolean
}): MetaDescriptor {
  const { name, description, url, fromOn, untilOn, place, region, isCancelled } = event
  return {
    'script:ld+json': {
      '@context': context,
      '@type': 'Event',
      ...{ name, description, url, startDate: fromOn, endDate: untilOn },
      eventStatus: `${context}/${isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
      location: {
        '@type': 'Place',
        name: place,
        address: { '@type': 'PostalAddress', addressRegion: region, addressCountry: 'UZ' },
      },
    },
  }
}

export interface OfferedProduct {
  name: string
  description: string
  url: string
  images: readonly string[]
  /** Whole soʻm, as digits. */
  priceSom: string
  availability: 'InStock' | 'OutOfStock' | 'SoldOut' | 'MadeToOrder'
  seller: string
  category: string
  /** How buyers rated it; absent or without a mean while nobody has. */
  rating?: Rating | null
}

function aggregateOf(rating: Rating | null | undefined) {
  if (!rating || rating.tenths === null) return {}
  const value = { ratingValue: rating.tenths / 10, ratingCount: rating.count }
  return { aggregateRating: { '@type': 'AggregateRating', ...value, bestRating: 5, worstRating: 1 } }
}

/** A product with its offer, and how it is rated. */
export function productTag(product: OfferedProduct): MetaDescriptor {
  const { name, description, url, images, priceSom, availability, seller, category, rating } = product
  return {
    'script:ld+json': {
      '@context': context,
      '@type': 'Product',
      name,
      description,
      url,
      category,
      image: [...images],
      ...aggregateOf(rating),
      offers: {
        '@type': 'Offer',
        url,
        priceCurrency: 'UZS',
        price: priceSom,
        availability: `${context}/${availability}`,
        seller: { '@type': 'Organization', name: seller },
      },
    },
  }
}
