/** Orders of the school that became contracts: one of each state, and stages in each of theirs. Days are counted from that of the seeding. */
export interface SeedContract {
  key: string
  title: string
  lines: readonly {
    words: string
    quantity: number
    unit: 'piece' | 'set' | 'pair' | 'metre' | 'kilogram'
    price: number
  }[]
  /** Slug. */
  seller: string
  /** The day on which it was asked; the offer came a day later and was taken the day after. */
  at: number
  makingDays: number
  /** Made with this seller without comparing. */
  isDirect?: boolean
  /** Absent while the seller has proposed no terms. */
  terms?: {
    at: number
    advance: number
    stages: readonly { words: string; due: number; som: number }[]
  }
  /** What the school wanted otherwise. */
  change?: { at: number; words: string }
  /** Who accepted, and when. */
  accepted?: readonly { side: 'buyer' | 'seller'; at: number }[]
  /** What was said of its stages, in this order; `stage` and `invoice` from 1. */
  said?: readonly StageWord[]
  /** Who ended it, or asked to; `answer` when the other side agreed. */
  end?: { side: 'buyer' | 'seller'; at: number; reason: string; answer?: number }
}

/** `som` of a part that came; all of the invoice where it is absent. */
type StageWord = { at: number; stage: number } & (
  | { what: 'delivered'; words: string }
  | { what: 'refused'; reason: string }
  | { what: 'accepted' }
  | { what: 'sent'; invoice: number; order: string }
  | { what: 'received'; invoice: number; som: number }
)

/** Details of the sellers as they stand in their contracts. Made up. */
export const seedParties: Readonly<
  Record<string, { name: string; taxNumber: string; address: string; account: string; bankCode: string }>
> = {
  'gulchehra-atlas': {
    ...{
      name: 'YaTT Nazarova Gulchehra',
      taxNumber: '601234567',
      address: 'Margʻilon, Ipakchi koʻchasi, 7-uy',
    },
    ...{ account: '20218000500123456001', bankCode: '00450' },
  },
  'alisher-sopol': {
    ...{ name: 'YaTT Usmonov Alisher', taxNumber: '602345678', address: 'Rishton, Kulollar koʻchasi, 15-uy' },
    ...{ account: '20218000700234567001', bankCode: '00873' },
  },
  'gijduvon-koza': {
    ...{
      name: '“Gʻijduvon koʻzasi” MCHJ',
      taxNumber: '303345671',
      address: 'Gʻijduvon, Kulollar koʻchasi, 3-uy',
    },
    ...{ account: '20208000900345678001', bankCode: '00127' },
  },
}

export const seedContracts: readonly SeedContract[] = [
  {
    ...{ key: 'contract:pooled', title: 'Oʻqituvchilar kuniga sovgʻa toʻplamlari', seller: 'alisher-sopol' },
    lines: [
      { words: 'Piyola, 200 ml, yozuvli', quantity: 150, unit: 'piece', price: 22_000 },
      { words: 'Atlas xaltacha, 25 × 30 sm', quantity: 75, unit: 'piece', price: 20_000 },
    ],
    ...{ at: -24, makingDays: 45 },
    terms: {
      ...{ at: -22, advance: 30 },
      stages: [
        { words: 'Piyolalar', due: 24, som: 3_300_000 },
        { words: 'Xaltachalar', due: 30, som: 1_500_000 },
      ],
    },
    accepted: [
      { side: 'seller', at: -21 },
      { side: 'buyer', at: -20 },
    ],
    said: [
      { at: -19, what: 'sent', stage: 1, invoice: 1, order: '109' },
      { at: -18, what: 'received', stage: 1, invoice: 1, som: 990_000 },
    ],
  },
  {
    ...{ key: 'contract:direct', title: 'Sinfxonalar uchun gul tuvaklari', seller: 'gijduvon-koza' },
    ...{ at: -12, makingDays: 20, isDirect: true },
    lines: [{ words: 'Sopol tuvak, diametri 20 sm', quantity: 60, unit: 'piece', price: 45_000 }],
    terms: {
      ...{ at: -9, advance: 20 },
      stages: [
        { words: 'Birinchi 30 ta tuvak', due: 6, som: 1_350_000 },
        { words: 'Qolgan 30 ta tuvak', due: 14, som: 1_350_000 },
      ],
    },
    accepted: [
      { side: 'buyer', at: -8 },
      { side: 'seller', at: -7 },
    ],
  },
  {
    ...{ key: 'contract:running', title: 'Ustozlar kuni uchun sopol sovgʻalar', seller: 'alisher-sopol' },
    lines: [
      { words: 'Lagan, 32 sm', quantity: 12, unit: 'piece', price: 140_000 },
      { words: 'Piyola, 200 ml', quantity: 60, unit: 'piece', price: 30_000 },
    ],
    ...{ at: -17, makingDays: 25 },
    terms: {
      ...{ at: -14, advance: 30 },
      stages: [
        { words: 'Laganlar', due: -2, som: 1_680_000 },
        { words: 'Piyolalar', due: 15, som: 1_800_000 },
      ],
    },
    accepted: [
      { side: 'seller', at: -13 },
      { side: 'buyer', at: -12 },
    ],
    said: [
      { at: -11, what: 'sent', stage: 1, invoice: 1, order: '118' },
      { at: -10, what: 'received', stage: 1, invoice: 1, som: 504_000 },
      { at: -3, what: 'sent', stage: 2, invoice: 2, order: '131' },
      { at: -2, what: 'delivered', stage: 1, words: '12 ta lagan, 32 sm, uch qutida. Hammasi butun.' },
    ],
  },
  {
    ...{ key: 'contract:late', title: 'Maktab xori uchun atlas roʻmollar', seller: 'gulchehra-atlas' },
    lines: [
      { words: 'Atlas roʻmol, 90 × 90 sm', quantity: 20, unit: 'piece', price: 110_000 },
      { words: 'Atlas belbogʻ', quantity: 20, unit: 'piece', price: 45_000 },
    ],
    ...{ at: -28, makingDays: 20 },
    terms: {
      ...{ at: -25, advance: 0 },
      stages: [
        { words: 'Belbogʻlar', due: -4, som: 900_000 },
        { words: 'Roʻmollar', due: -3, som: 2_200_000 },
      ],
    },
    accepted: [
      { side: 'seller', at: -24 },
      { side: 'buyer', at: -23 },
    ],
    said: [
      { at: -6, what: 'delivered', stage: 1, words: '20 ta belbogʻ, bitta paketda.' },
      { at: -5, what: 'refused', stage: 1, reason: 'Toʻrtta belbogʻning rangi namunadan boshqa.' },
    ],
  },
  {
    ...{ key: 'contract:paying', title: 'Oshxona uchun kosalar', seller: 'alisher-sopol' },
    lines: [{ words: 'Kosa, 500 ml', quantity: 80, unit: 'piece', price: 35_000 }],
    ...{ at: -30, makingDays: 20 },
    terms: { at: -27, advance: 0, stages: [{ words: 'Barcha kosalar', due: -5, som: 2_800_000 }] },
    accepted: [
      { side: 'seller', at: -26 },
      { side: 'buyer', at: -25 },
    ],
    said: [
      { at: -8, what: 'delivered', stage: 1, words: '80 ta kosa, toʻrt qutida.' },
      { at: -7, what: 'accepted', stage: 1 },
      { at: -6, what: 'sent', stage: 1, invoice: 1, order: '127' },
      { at: -5, what: 'received', stage: 1, invoice: 1, som: 1_400_000 },
    ],
  },
  {
    ...{ key: 'contract:completed', title: 'Mehmonxona uchun adras koʻrpachalar', seller: 'gulchehra-atlas' },
    lines: [{ words: 'Adras koʻrpacha, 190 × 70 sm', quantity: 10, unit: 'piece', price: 240_000 }],
    ...{ at: -60, makingDays: 25 },
    terms: { at: -57, advance: 25, stages: [{ words: 'Barcha koʻrpachalar', due: -30, som: 2_400_000 }] },
    accepted: [
      { side: 'buyer', at: -56 },
      { side: 'seller', at: -55 },
    ],
    said: [
      { at: -54, what: 'sent', stage: 1, invoice: 1, order: '84' },
      { at: -53, what: 'received', stage: 1, invoice: 1, som: 600_000 },
      { at: -34, what: 'delivered', stage: 1, words: '10 ta koʻrpacha, har biri alohida qopda.' },
      { at: -33, what: 'accepted', stage: 1 },
      { at: -31, what: 'sent', stage: 1, invoice: 2, order: '97' },
      { at: -30, what: 'received', stage: 1, invoice: 2, som: 1_800_000 },
    ],
  },
  {
    ...{ key: 'contract:agreed', title: 'Bogʻcha guruhi uchun atlas yostiqlar', seller: 'gulchehra-atlas' },
    lines: [{ words: 'Atlas yostiq jildi, 40 × 40 sm', quantity: 24, unit: 'piece', price: 85_000 }],
    ...{ at: -9, makingDays: 20 },
    terms: {
      ...{ at: -6, advance: 0 },
      stages: [{ words: 'Barcha jildlar', due: 18, som: 2_040_000 }],
    },
    accepted: [{ side: 'seller', at: -5 }],
  },
  {
    ...{ key: 'contract:returned', title: 'Tanlov gʻoliblariga esdalik laganlar', seller: 'alisher-sopol' },
    lines: [{ words: 'Yozuvli lagan, 25 sm', quantity: 10, unit: 'piece', price: 120_000 }],
    ...{ at: -8, makingDays: 14 },
    terms: { at: -5, advance: 50, stages: [{ words: 'Barcha laganlar', due: 20, som: 1_200_000 }] },
    change: { at: -4, words: 'Oldindan 30 foizdan ortiq toʻlay olmaymiz. Ulushni kamaytiring.' },
  },
  {
    ...{ key: 'contract:asked', title: 'Majlislar zali uchun adras pardalar', seller: 'gulchehra-atlas' },
    lines: [{ words: 'Adras mato, eni 1,4 metr', quantity: 30, unit: 'metre', price: 95_000 }],
    ...{ at: -16, makingDays: 30 },
    terms: { at: -13, advance: 0, stages: [{ words: 'Butun mato', due: 25, som: 2_850_000 }] },
    accepted: [
      { side: 'buyer', at: -12 },
      { side: 'seller', at: -11 },
    ],
    end: {
      side: 'buyer',
      at: -2,
      reason: 'Zal taʼmiri keyingi yilga koʻchirildi, pardalar hozir kerak emas.',
    },
  },
  {
    ...{ key: 'contract:ended', title: 'Koʻrgazma uchun katta koʻzalar', seller: 'alisher-sopol' },
    lines: [{ words: 'Koʻza, balandligi 60 sm', quantity: 4, unit: 'piece', price: 350_000 }],
    ...{ at: -18, makingDays: 30 },
    terms: { at: -15, advance: 20, stages: [{ words: 'Toʻrtta koʻza', due: 14, som: 1_400_000 }] },
    accepted: [
      { side: 'buyer', at: -14 },
      { side: 'seller', at: -13 },
    ],
    said: [
      { at: -12, what: 'sent', stage: 1, invoice: 1, order: '116' },
      { at: -11, what: 'received', stage: 1, invoice: 1, som: 280_000 },
    ],
    end: {
      side: 'seller',
      at: -9,
      reason: 'Katta xumdon ishdan chiqdi, koʻzalarni muddatida pishira olmayman.',
      answer: -8,
    },
  },
]
