export interface SeedPart {
  /** Slug of the shop that is asked. */
  shop: string
  /** The line of the contract, from 1. */
  line: number
  pieces: number
  /** What is paid for one, in soʻm. */
  price: number
  /** Days from that of the seeding. */
  at: number
  due: number
  answerBy: number
  note: string
  /** What she answered, and when; absent while she has not. */
  brought?: readonly Brought[]
  /** What each said of the money, in soʻm where it came. */
  paid?: readonly ({ at: number; order: string } | { at: number; som: number })[]
  answer?:
    | { at: number; accepted: true; showsName: boolean }
    | { at: number; accepted: false; reason: string }
}

const bowl = 'Oq loy, moviy yozuv, ichi sirlangan. Namuna ustaxonada.'
const bag = 'Qoʻqon atlasi, astarli, ipi oʻsha rangda.'

/** What she brought of it, and what was said; `checked` is absent while nobody has looked. */
interface Brought {
  at: number
  pieces: number
  checked?: { at: number; accepted: number; reason: string | null }
}

/** How the contract `contract:pooled` is split: some are made, one of them late and one done, one refused, one lapsed, some wait. */
export const seedParts: readonly SeedPart[] = [
  {
    ...{
      shop: 'moviy-lagan',
      line: 1,
      pieces: 50,
      price: 17_000,
      at: -17,
      due: -2,
      answerBy: -14,
      note: bowl,
    },
    answer: { at: -16, accepted: true, showsName: true },
    brought: [
      {
        ...{ at: -7, pieces: 30 },
        checked: { at: -6, accepted: 26, reason: 'Toʻrttasining siri koʻchgan, yozuvi xira.' },
      },
    ],
    paid: [
      { at: -5, order: '137' },
      { at: -4, som: 300_000 },
    ],
  },
  {
    ...{
      shop: 'gijduvon-koza',
      line: 1,
      pieces: 40,
      price: 17_000,
      at: -17,
      due: 20,
      answerBy: -14,
      note: bowl,
    },
    answer: { at: -15, accepted: true, showsName: false },
    brought: [{ at: -1, pieces: 15 }],
  },
  {
    ...{
      shop: 'samarqand-chinni',
      line: 1,
      pieces: 30,
      price: 17_000,
      at: -17,
      due: 20,
      answerBy: -14,
      note: bowl,
    },
    answer: { at: -15, accepted: false, reason: 'Oy oxirigacha koʻrgazmaga ishlayapmiz, ulgurmaymiz.' },
  },
  { shop: 'denov-kulol', line: 1, pieces: 20, price: 17_000, at: -12, due: 20, answerBy: -8, note: bowl },
  { shop: 'samarqand-chinni', line: 1, pieces: 15, price: 18_000, at: -1, due: 22, answerBy: 6, note: bowl },
  {
    ...{
      shop: 'gulchehra-atlas',
      line: 2,
      pieces: 12,
      price: 17_000,
      at: -10,
      due: 25,
      answerBy: -6,
      note: bag,
    },
    answer: { at: -9, accepted: true, showsName: true },
    brought: [{ at: -4, pieces: 12, checked: { at: -3, accepted: 12, reason: null } }],
    paid: [{ at: -1, order: '142' }],
  },
  {
    ...{
      shop: 'gulchehra-atlas',
      line: 2,
      pieces: 10,
      price: 17_000,
      at: -2,
      due: 26,
      answerBy: 4,
      note: bag,
    },
    answer: { at: -1, accepted: true, showsName: true },
  },
  { shop: 'gulchehra-atlas', line: 2, pieces: 18, price: 16_000, at: -1, due: 28, answerBy: 7, note: bag },
  { shop: 'margilon-adras', line: 2, pieces: 30, price: 15_000, at: -2, due: 28, answerBy: 5, note: bag },
]
