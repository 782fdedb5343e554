/** Orders of the school that became contracts: one of each state. Days are counted from that of the seeding. */
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
  /** Who ended it, or asked to; `answer` when the other side agreed. */
  end?: { side: 'buyer' | 'seller'; at: number; reason: string; answer?: number }
}

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
}

export const seedContracts: readonly SeedContract[] = [
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
    terms: { at: -15, advance: 0, stages: [{ words: 'Toʻrtta koʻza', due: 14, som: 1_400_000 }] },
    accepted: [
      { side: 'buyer', at: -14 },
      { side: 'seller', at: -13 },
    ],
    end: {
      side: 'seller',
      at: -9,
      reason: 'Katta xumdon ishdan chiqdi, koʻzalarni muddatida pishira olmayman.',
      answer: -8,
    },
  },
]
