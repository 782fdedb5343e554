import type { SerializeFrom } from '@remix-run/node'
import {
  isResting,
  nextBreak,
  ordersFrom,
  type ProductPage,
  quoteDelivery,
  sendBy,
  termKinds,
} from '~/domains/market/index.server'
import { listHolidays, listRegions } from '~/domains/reference/index.server'
import { absoluteUrl } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { addDays } from '~/platform/clock.server'
import type { PaymentLimit } from '~/views/checkout/find-limit.server'
import { marketLink } from '../market/market-links'
import { photoUrl } from '../market/photo-source'
import { viewChoice } from './choice-view.server'

const tones = {
  inStock: 'success',
  few: 'warning',
  reserved: 'warning',
  soldOut: 'neutral',
  resting: 'neutral',
  toOrder: 'info',
} as const

const schemaAvailability = {
  inStock: 'InStock',
  few: 'InStock',
  reserved: 'SoldOut',
  soldOut: 'SoldOut',
  resting: 'OutOfStock',
  toOrder: 'MadeToOrder',
} as const

/** The beginning of a text, never ending within a word. */
function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  return `${line.slice(0, most).replace(/\s+\S*$/, '')}…`
}

/** As a loader hands it on. */
export type ProductView = SerializeFrom<Awaited<ReturnType<typeof viewProduct>>>

/** A product with every text as the page shows it; `limit` is why no payment carries its price, `today` the day of which its dates are. `lang` is absent where it is the page's own. */
export async function viewProduct(
  product: ProductPage,
  locale: Locale,
  { limit, today }: { limit: PaymentLimit | null; today: Date },
) {
  const t = getT(locale)
  const { money, number, time, dateLong } = createFormat(locale)
  const sentBy = sendBy(today, [{ ...product, quantity: 1 }], product.schedule, await listHolidays())
  const from = ordersFrom(today, product.schedule.breaks)
  const until = product.reservedUntil ? time(product.reservedUntil) : ''
  // Where her seller rests nothing of it can be had, in whatever number it is there.
  const stock = isResting(product.schedule, today) ? 'resting' : product.stock
  const { name, description, priceTiyin, units, leadDays, weightGrams, seller, choice } = product
  const isHad = stock !== 'soldOut' && stock !== 'reserved' && stock !== 'resting'
  const photos = chosenFirst(product)
  const other = (lang: string) => (lang === locale ? undefined : lang)
  const [first] = photos
  return {
    slug: product.slug,
    name: name.text,
    lang: other(name.lang),
    summary: shorten(description.text, 200),
    image: first ? absoluteUrl(photoUrl(first.key, 1200)) : null,
    images: photos.map(({ key }) => absoluteUrl(photoUrl(key, 1200))),
    paragraphs: description.text.split(/\n+/).filter(Boolean),
    price: choice?.isFrom ? t('variants.from', { price: money(priceTiyin) }) : money(priceTiyin),
    choice: choice && viewChoice(choice, locale),
    priceSom: String(priceTiyin / 100n),
    schemaAvailability: schemaAvailability[stock],
    limit,
    pause: pauseText(),
    without: isHad ? null : stock,
    stock: {
      tone: tones[stock],
      text:
        stock === 'few'
          ? t('shop.stock.left', { count: units, shown: number(units) })
          : t(`shop.stock.${stock}`, { until }),
      time: timeText(),
    },
    category: product.category,
    region: product.region,
    weight:
      weightGrams < 1000
        ? t('shop.product.grams', { shown: number(weightGrams) })
        : t('shop.product.kilograms', { shown: number(Math.round(weightGrams / 100) / 10) }),
    marks: viewMarks(product, locale),
    measures: viewMeasures(product, locale),
    photos: photos.map(({ key, width, height, alt }) => ({
      key,
      width,
      height,
      alt: alt.text,
      lang: other(alt.lang),
    })),
    seller: {
      slug: seller.slug,
      name: nameInScript(seller.name, locale),
      place: seller.placeName,
      verified: seller.verified && stock !== 'resting',
      about: seller.about.text,
      lang: other(seller.about.lang),
    },
    deliveries: await viewDeliveries(product, locale, sentBy),
  }

  function timeText(): string {
    if (!isHad) return ''
    const sent = t('shop.product.sentBy', { date: dateLong(sentBy) })
    if (stock !== 'toOrder') return sent
    const days = { count: Math.max(1, leadDays), shown: number(Math.max(1, leadDays)) }
    return `${t('shop.stock.madeIn', days)}, ${sent}`
  }

  /** That she is off, or will be soon; null while buyers need not know. */
  function pauseText(): string | null {
    if (stock === 'resting') return null
    if (from) return t('shop.product.onBreak', { date: dateLong(from) })
    const next = nextBreak(today, product.schedule.breaks)
    if (!next) return null
    return t('shop.product.soonBreak', { from: dateLong(next.fromOn), until: dateLong(next.untilOn) })
  }
}

/** The picture of the variant that is chosen stands first. */
function chosenFirst({ photos, choice }: ProductPage): ProductPage['photos'] {
  const own = photos.find(({ key }) => key === choice?.chosen?.photoKey)
  return own ? [own, ...photos.filter((photo) => photo !== own)] : photos
}

/** What it is said to be, a row a list; each word leads to what else is so, but for how it is cared for. */
function viewMarks({ marks, choice }: ProductPage, locale: Locale) {
  // In what variants differ is chosen above.
  const isChosen = (kind: string) => choice?.options.some((option) => option.kind === kind)
  return termKinds
    .filter((kind) => !isChosen(kind))
    .flatMap((kind) => {
      const words = marks
        .filter((mark) => mark.kind === kind)
        .map(({ code, name }) => ({
          name,
          href: kind === 'care' ? null : marketLink(`/${locale}/market`, { chosen: { [kind]: [code] } }),
        }))
      return words.length > 0 ? [{ kind, words }] : []
    })
}

/** Empty when the seller gave none. */
function viewMeasures({ measures }: ProductPage, locale: Locale): string {
  const t = getT(locale)
  const { number } = createFormat(locale)
  const say = (name: 'length' | 'width' | 'height', millimetres: number | null) =>
    millimetres === null ? [] : [t(`shop.product.measures.${name}`, { shown: number(millimetres / 10) })]
  return [
    ...say('length', measures.lengthMm),
    ...say('width', measures.widthMm),
    ...say('height', measures.heightMm),
  ].join(', ')
}

/** What one piece costs to send to each region, and when it comes if it is paid today. */
async function viewDeliveries({ region, weightGrams }: ProductPage, locale: Locale, sentBy: Date) {
  const t = getT(locale)
  const { money, dateLong } = createFormat(locale)
  const regions = await listRegions()
  return regions.flatMap(({ soato, names }) => {
    const quote = quoteDelivery(region.soato, soato, weightGrams)
    if (!quote) return []
    return [
      {
        soato,
        name: names[locale],
        cost: money(quote.tiyin),
        time: t('shop.product.arrivesBy', { date: dateLong(addDays(sentBy, quote.days)) }),
      },
    ]
  })
}
