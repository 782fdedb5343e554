/** What sellers asked to have in another language. Days are counted from that of the seeding. */
export interface SeedTranslation {
  /** Of the shop and the product, which is described in `from` alone. */
  shop: string
  product: string
  from: 'uz-Latn' | 'ru'
  to: 'uz-Latn' | 'ru' | 'en'
  at: number
  note: string | null
  /** When the editor took it; absent where it waits. */
  taken?: number
  handed?: { at: number; name: string; text: string }
  /** When the seller accepted it, or gave it back and why. */
  accepted?: number
  returned?: { at: number; reason: string }
}

const chopon = { shop: 'gulchehra-atlas', product: 'chopon-adras-lola', from: 'uz-Latn' } as const
const apron = {
  shop: 'gulchehra-atlas',
  product: 'oy-gulli-oshxona-peshbandi-adras',
  from: 'uz-Latn',
} as const

/** One of each state that a seller and an editor meet. */
export const seedTranslations: readonly SeedTranslation[] = [
  {
    ...{ ...chopon, to: 'ru', at: -14, taken: -13, accepted: -10 },
    note: 'Adras – ipak va paxtadan toʻqilgan mato, uni tarjima qilmang.',
    handed: {
      at: -11,
      name: 'Чапан, адрас, «Тюльпан»',
      text: 'Чапан на подкладке: в гости и на праздник. Сшит из ткани, сотканной на маргиланском станке. Тюльпан — один из первых весенних цветов предгорий. Размер: 56–58. Стирайте руками в холодной воде, не выкручивайте.',
    },
  },
  {
    ...{ ...chopon, to: 'en', at: -6, taken: -4, note: null },
    handed: {
      at: -2,
      name: 'Chopon robe, adras, “tulip”',
      text: 'A lined chopon for visits and holidays, sewn from cloth woven on a loom of Margʻilon. The tulip is one of the first spring flowers of the foothills. Size: 56–58. Wash by hand in cold water and do not wring.',
    },
  },
  {
    ...{ ...apron, to: 'ru', at: -5, taken: -4, note: null },
    handed: {
      at: -3,
      name: 'Кухонный фартук с узором «Луна», адрас',
      text: 'Два кармана, завязки регулируются. Большой круг — полная луна, узор ташкентских сюзане. Швы двойные, выдерживают частую стирку. Размер: 70 × 85 см.',
    },
    returned: { at: -1, reason: '40 darajada yuvish mumkinligi ham yozilsin.' },
  },
  { ...{ ...apron, to: 'en', at: -3, note: 'Koʻproq chet ellik mehmonlar oladi.' } },
  {
    ...{ shop: 'oq-olma', product: 'shaxmat-toplami-tut-yogochi', from: 'ru', to: 'uz-Latn' },
    ...{ at: -8, note: null },
  },
  {
    ...{ shop: 'zomin-jun', product: 'bodomgul-naqshli-jun-paypoq-zangori', from: 'ru', to: 'en' },
    ...{ at: -7, note: 'Шерсть не колется, это спрашивают чаще всего.' },
  },
  {
    ...{ shop: 'charm-va-ip', product: 'orilgan-charm-kalitdon-qum-rang', from: 'uz-Latn', to: 'ru' },
    ...{ at: -2, note: null },
  },
]
