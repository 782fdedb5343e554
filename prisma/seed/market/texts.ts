import type { ContentLocale } from '~/i18n/locales'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'
import type { CategoryContent, Text, Thing, Variant } from '../content/market/shape'
import type { SeededRandom } from '../seeded-random'

export interface ProductWords {
  content: CategoryContent
  thing: Thing
  variant: Variant
  finish: Text
  /** Empty when the kind has no size. */
  size: string
}

const written = ['uz-Latn', 'ru', 'en'] as const

export function fourLanguages(text: Text): Record<ContentLocale, string> {
  return { 'uz-Latn': text[0], 'uz-Cyrl': latinToCyrillic(text[0]), ru: text[1], en: text[2] }
}

/** The product's name; a second kind of title keeps a list of products from sounding alike. */
export function productName(words: ProductWords, titleIndex: number): Text {
  const template = words.content.titles[titleIndex % words.content.titles.length]
  const fill = (index: 0 | 1 | 2) =>
    capital(
      (template?.[index] ?? '{thing}')
        .replace('{thing}', words.thing.name[index])
        .replace('{variant}', words.variant.name[index])
        .replace('{finish}', words.finish[index]),
    )
  return [fill(0), fill(1), fill(2)]
}

/** Three to five sentences: what it is, what the ornament means, how it was made, size, care. */
export function productDescription(words: ProductWords, random: SeededRandom): Text {
  const { content, thing, variant, size } = words
  const meaning = random.chance(0.8) ? [variant.about] : []
  const technique = [random.pick(content.technique)]
  const middle = random.chance(0.5) ? [...meaning, ...technique] : [...technique, ...meaning]
  const measure: Text[] = size
    ? [[`Oʻlchami: ${size}.`, `Размер: ${cyrillicUnits(size)}.`, `Size: ${englishUnits(size)}.`]]
    : []
  const sentences = [thing.about, ...middle, ...measure, random.pick(content.care)]
  const join = (index: 0 | 1 | 2) => sentences.map((sentence) => sentence[index]).join(' ')
  return [join(0), join(1), join(2)]
}

/** Most sellers write in all four languages, some in one or two only. */
export function languagesOf(random: SeededRandom): readonly ContentLocale[] {
  const roll = random.next()
  if (roll < 0.8) return ['uz-Latn', 'uz-Cyrl', 'ru', 'en']
  if (roll < 0.86) return ['uz-Latn', 'ru']
  if (roll < 0.92) return ['uz-Latn']
  if (roll < 0.96) return ['uz-Cyrl']
  return ['ru']
}

const views: readonly Text[] = [
  ['{name}', '{name}', '{name}'],
  ['Naqshi yaqindan: {name}', 'Узор крупным планом: {name}', 'The pattern close up: {name}'],
  ['Boshqa fonda: {name}', 'На другом фоне: {name}', 'On another background: {name}'],
]

/** Words for somebody who does not see the picture. */
export function pictureAlt(name: Text, view: number): Record<ContentLocale, string> {
  const [uz, ru, en] = (views[view] ?? views[0] ?? name).map((template, index) =>
    template.replace('{name}', name[index] ?? ''),
  )
  return fourLanguages([uz ?? '', ru ?? '', en ?? ''])
}

export function place(text: Text, placeName: Text, numbers: Record<string, number>): Text {
  const fill = (index: 0 | 1 | 2) =>
    text[index]
      .replace('{place}', placeName[index])
      .replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name] ?? ''))
  return [fill(0), fill(1), fill(2)]
}

export function joinTexts(texts: readonly Text[]): Text {
  const [uz, ru, en] = written.map((_, index) => texts.map((text) => text[index]).join(' '))
  return [uz ?? '', ru ?? '', en ?? '']
}

function capital(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

function cyrillicUnits(size: string): string {
  return size.replace('sm', 'см').replace('ml', 'мл')
}

function englishUnits(size: string): string {
  return size.replace('sm', 'cm')
}
