import type { Text } from './shape'

export interface SeedLetter {
  key: string
  title: Text
  text: Text
  /** Within the portal, without the language. */
  paths: readonly string[]
  /** Products of this category that it names. */
  category: string | null
  /** Days from that of the seeding. */
  written: number
  /** Null while it waits for a second administrator. */
  sent: number | null
}

/** One letter that was sent, and one that waits for its second person. */
export const seedLetters: readonly SeedLetter[] = [
  {
    key: 'ceramics',
    title: ['Yangi sopol buyumlar', 'Новая керамика', 'New ceramics'],
    text: [
      'Rishton va Gʻijduvon hunarmandlari bozorga yangi idishlar chiqardi.\n\nHar bir buyum sahifasida uni kim va qancha vaqtda yasashi yozilgan.',
      'Мастера Риштана и Гиждувана выставили на рынок новую посуду.\n\nНа странице каждого изделия написано, кто его делает и сколько времени это займёт.',
      'Artisans of Rishton and Gʻijduvon have put new tableware on the market.\n\nThe page of each item says who makes it and how long that takes.',
    ],
    ...{ paths: ['/market'], category: 'ceramics', written: -9, sent: -8 },
  },
  {
    key: 'fair',
    title: ['Hunarmandlar yarmarkasi', 'Ярмарка мастеров', 'A fair of artisans'],
    text: [
      'Yarmarkada buyumlarni ushlab koʻrish va hunarmandning oʻzidan soʻrash mumkin.\n\nKunlari va joyi sahifada yozilgan.',
      'На ярмарке можно потрогать изделия и расспросить самого мастера.\n\nДни и место написаны на странице.',
      'At the fair you can touch the items and ask the artisans themselves.\n\nThe page says when and where it is.',
    ],
    ...{ paths: ['/fairs'], category: null, written: -1, sent: null },
  },
]

/** Who gets letters; `ended` is the day on which somebody wanted no more. */
export const seedReceivers: readonly {
  name: string
  locale: 'uz-Latn' | 'uz-Cyrl' | 'ru' | 'en'
  pace: 'each' | 'monthly'
  ended?: number
  isConfirmed?: false
}[] = [
  { name: 'nafisa', locale: 'uz-Latn', pace: 'each' },
  { name: 'baxtiyor', locale: 'uz-Cyrl', pace: 'each' },
  { name: 'elena', locale: 'ru', pace: 'monthly' },
  { name: 'thomas', locale: 'en', pace: 'each' },
  { name: 'gulbahor', locale: 'uz-Latn', pace: 'monthly' },
  { name: 'ruslan', locale: 'ru', pace: 'each', ended: -3 },
  { name: 'zilola', locale: 'uz-Latn', pace: 'each', isConfirmed: false },
]
