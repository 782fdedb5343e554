/** What the school of the demonstration asks sellers for. Days are counted from that of the seeding. */
export interface SeedRequest {
  key: string
  title: string
  note: string | null
  lines: readonly { words: string; quantity: number; unit: 'piece' | 'set' | 'pair' | 'metre' | 'kilogram' }[]
  /** Null where sellers are chosen. */
  category: string | null
  /** Slugs. */
  sellers: readonly string[]
  /** The day on which it was sent, or written where it is a draft. */
  at: number
  wanted: number
  withPhoto?: true
  answers: readonly {
    /** Slug. */
    seller: string
    at: number
    /** Soʻm, a line each; null of what is not offered. */
    prices: readonly (number | null)[]
    makingDays: number
    valid: number
    note: string | null
    /** What the school said when it asked for another round. */
    again?: { at: number; words: string }
  }[]
  /** The seller whose last answer the school chose. */
  chosen?: { seller: string; at: number }
  withdrawn?: number
}

/** The school's limit of one request, in soʻm. */
export const seedRequestLimit = 5_000_000

/** One of each state. */
export const seedRequests: readonly SeedRequest[] = [
  {
    key: 'lapsed',
    title: 'Musiqa toʻgaragi uchun surnaychi hushtaklar',
    note: null,
    lines: [{ words: 'Loydan yasalgan hushtak, boʻyalgan', quantity: 40, unit: 'piece' }],
    category: null,
    sellers: ['uba-hushtak'],
    ...{ at: -15, wanted: -3, answers: [] },
  },
  {
    key: 'withdrawn',
    title: 'Yangi yil bozori uchun esdalik buyumlar',
    note: 'Bozor boshqa kunga koʻchdi.',
    lines: [{ words: 'Esdalik kosa, 10 sm', quantity: 30, unit: 'piece' }],
    category: null,
    sellers: ['gijduvon-koza', 'alisher-sopol'],
    ...{ at: -12, wanted: 20, answers: [], withdrawn: -8 },
  },
  {
    key: 'accepted',
    title: 'Bayram tomoshasi uchun atlas koʻylaklar',
    note: 'Raqs toʻgaragi uchun, 9–11 yoshli qizlar. Oʻlchamlarni telefon orqali aniqlashtiramiz.',
    lines: [
      { words: 'Atlas koʻylak, 134–146 oʻlcham', quantity: 8, unit: 'piece' },
      { words: 'Doʻppi', quantity: 8, unit: 'piece' },
    ],
    category: null,
    sellers: ['gulchehra-atlas', 'urgut-chevarlari'],
    ...{ at: -14, wanted: 21 },
    answers: [
      {
        ...{ seller: 'gulchehra-atlas', at: -13, prices: [420_000, 95_000], makingDays: 12, valid: 10 },
        note: 'Yetkazib berish narx ichida.',
        again: { at: -12, words: 'Koʻylak narxini biroz tushirsangiz, sizdan olamiz.' },
      },
      {
        ...{ seller: 'gulchehra-atlas', at: -11, prices: [395_000, 90_000], makingDays: 12, valid: 12 },
        note: 'Sakkizta birga olinsa, shu narx.',
      },
      {
        ...{ seller: 'urgut-chevarlari', at: -12, prices: [450_000, null], makingDays: 15, valid: 10 },
        note: null,
      },
    ],
    chosen: { seller: 'gulchehra-atlas', at: -10 },
  },
  {
    key: 'waiting',
    title: 'Maktab oshxonasi uchun sopol idishlar',
    note: 'Idishlar issiq ovqat uchun, qoʻrgʻoshinsiz sir bilan.',
    lines: [
      { words: 'Kosa, 0,5 litr', quantity: 120, unit: 'piece' },
      { words: 'Lagan, 30 sm', quantity: 20, unit: 'piece' },
    ],
    category: null,
    sellers: ['alisher-sopol', 'moviy-lagan', 'gijduvon-koza'],
    ...{ at: -7, wanted: 30 },
    answers: [
      {
        ...{ seller: 'alisher-sopol', at: -5, prices: [38_000, 110_000], makingDays: 20, valid: 20 },
        note: 'Sir tekshirilgan, hujjati bor.',
      },
      {
        ...{ seller: 'moviy-lagan', at: -4, prices: [41_000, 105_000], makingDays: 15, valid: 20 },
        note: null,
      },
    ],
    chosen: { seller: 'alisher-sopol', at: -1 },
  },
  {
    key: 'compared',
    title: 'Mehmonlar xonasi uchun choy dasturxoni',
    note: 'Koʻk-oq naqsh. Rasmdagiga oʻxshash boʻlsa yaxshi.',
    lines: [
      { words: 'Piyola, 200 ml', quantity: 30, unit: 'piece' },
      { words: 'Choynak, 1 litr', quantity: 5, unit: 'piece' },
      { words: 'Qand va shirinlik uchun idish', quantity: 10, unit: 'set' },
    ],
    category: 'ceramics',
    sellers: [],
    ...{ at: -4, wanted: 14, withPhoto: true },
    answers: [
      {
        ...{ seller: 'alisher-sopol', at: -3, prices: [32_000, 180_000, 75_000], makingDays: 10, valid: 9 },
        note: 'Naqsh rasmdagidek boʻladi.',
        again: { at: -2, words: 'Choynak narxini aniqlashtiring: ikki xil oʻlcham kerak emas.' },
      },
      {
        ...{ seller: 'gijduvon-koza', at: -3, prices: [29_000, 165_000, null], makingDays: 14, valid: 10 },
        note: null,
      },
      {
        ...{ seller: 'xorazm-badia', at: -2, prices: [35_000, 170_000, 70_000], makingDays: 8, valid: 12 },
        note: 'Toshkentga oʻzimiz olib boramiz.',
      },
    ],
  },
  {
    key: 'asked',
    title: 'Sinf xonalari uchun atlas pardalar',
    note: null,
    lines: [{ words: 'Atlas mato, eni 1,5 metr', quantity: 60, unit: 'metre' }],
    category: null,
    sellers: ['gulchehra-atlas', 'kogon-tola', 'alisher-sopol'],
    ...{ at: -1, wanted: 25, answers: [] },
  },
  {
    key: 'draft',
    title: 'Bitiruvchilarga sovgʻalar',
    note: null,
    lines: [{ words: 'Ism yozilgan lagancha, 20 sm', quantity: 25, unit: 'piece' }],
    category: null,
    sellers: ['alisher-sopol'],
    ...{ at: 0, wanted: 40, answers: [] },
  },
]
