import type { submitReturn } from '~/domains/market/index.server'
import type { ParcelRemedy } from '~/platform/prisma/enums'

type Asked = Pick<Parameters<typeof submitReturn>[1], 'reason' | 'remedy' | 'message'>

type Step =
  | { by: 'seller'; answer: { move: 'accept' | 'offer' | 'refuse'; percent?: number; note: string | null } }
  | { by: 'sends'; number: string | null }
  | { by: 'takes' }
  | { by: 'withdraws' }
  | { by: 'nobody' }
  | { by: 'receives'; state: 'asNew' | 'damaged' | 'lost' }
  | { by: 'disputes'; message: string }
  | { by: 'answers'; message: string }
  /** One of the desk, or for the second look another one. */
  | { by: 'desk'; answer: string; remedy: ParcelRemedy; isSecond?: boolean }
  | { by: 'asksLook'; message: string }
  /** Nobody asked for a second look: what was decided is carried out. */
  | { by: 'term' }

export interface PlannedReturn extends Asked {
  name: string
  /** It has not ended. */
  isOpen: boolean
  steps: Step[]
}

const accepts: Step = {
  by: 'seller',
  answer: { move: 'accept', note: 'Pochta orqali yuboring, yoʻlini men toʻlayman.' },
}
const refuses: Step = {
  by: 'seller',
  answer: { move: 'refuse', note: 'Buyum butun holda, qadogʻi bilan yuborilgan edi.' },
}
const offers = (percent: number): Step => ({
  by: 'seller',
  answer: { move: 'offer', percent, note: 'Kichik nuqson uchun narxning bir qismini qaytaraman.' },
})
const cracked: Asked = {
  reason: 'damaged',
  remedy: 'money',
  message: 'Lagan chetida yoriq bor, quti ezilgan edi.',
}
const small: Asked = {
  reason: 'doesNotFit',
  remedy: 'exchange',
  message: 'Oʻlchami kichik keldi, kattarogʻi kerak.',
}
const other: Asked = {
  reason: 'notAsDescribed',
  remedy: 'money',
  message: 'Цвет совсем другой, чем на фотографии.',
}

/** One in each state. */
export const plannedReturns: readonly PlannedReturn[] = [
  { name: 'asked', isOpen: true, ...cracked, steps: [] },
  {
    name: 'disputed',
    isOpen: true,
    ...cracked,
    steps: [refuses, { by: 'disputes', message: 'Suratda yoriq aniq koʻrinadi, rozi emasman.' }],
  },
  {
    name: 'deciding',
    isOpen: true,
    ...cracked,
    steps: [
      refuses,
      { by: 'disputes', message: 'Yoriq yoʻlda emas, ichidan boshlangan. Suratlarini ilova qilganman.' },
      { by: 'answers', message: 'Lagan joʻnatishdan oldin butun edi, qutiga yumshoq qogʻoz solganman.' },
    ],
  },
  {
    name: 'announced',
    isOpen: true,
    ...cracked,
    steps: [
      refuses,
      { by: 'disputes', message: 'Yoriq qadogʻi ochilganda koʻrindi, suratga oldim.' },
      { by: 'answers', message: 'Kuryerga butun topshirilgan, yoʻlda nima boʻlganini bilmayman.' },
      { by: 'desk', answer: 'Suratlarda yoriq aniq, buyum shunday yetib kelgan.', remedy: 'money' },
    ],
  },
  {
    name: 'replacing',
    isOpen: true,
    ...small,
    steps: [
      refuses,
      { by: 'disputes', message: 'Oʻlchami sahifada yozilganidan kichik.' },
      { by: 'answers', message: 'Oʻlchami toʻgʻri, sahifada yozilgan.' },
      { by: 'desk', answer: 'Oʻlchami sahifadagidek.', remedy: 'none' },
      { by: 'asksLook', message: 'Chizgʻich bilan oʻlchab suratga oldim, farqi toʻrt santimetr.' },
      {
        ...{ by: 'desk', isSecond: true, remedy: 'replacement' },
        answer: 'Suratda oʻlchami sahifadagidan kichik: toʻgʻrisi qaytadan joʻnatiladi.',
      },
    ],
  },
  { name: 'offered', isOpen: true, ...other, steps: [offers(30)] },
  { name: 'sent', isOpen: true, ...cracked, steps: [accepts, { by: 'sends', number: 'RR700000011UZ' }] },
  { name: 'refused', isOpen: true, ...other, steps: [refuses] },
  { name: 'accepted', isOpen: true, ...small, steps: [accepts] },
  {
    name: 'back',
    isOpen: true,
    ...small,
    steps: [accepts, { by: 'sends', number: null }, { by: 'receives', state: 'asNew' }],
  },
  {
    name: 'settled',
    isOpen: false,
    ...cracked,
    steps: [accepts, { by: 'sends', number: 'RR700000012UZ' }, { by: 'receives', state: 'damaged' }],
  },
  { name: 'taken', isOpen: false, ...other, steps: [offers(20), { by: 'takes' }] },
  { name: 'withdrawn', isOpen: false, ...small, steps: [{ by: 'withdraws' }] },
  { name: 'lapsed', isOpen: false, ...other, steps: [refuses, { by: 'nobody' }] },
  {
    name: 'closed',
    isOpen: false,
    ...cracked,
    steps: [
      refuses,
      { by: 'disputes', message: 'Rozi emasman, buyum shunday kelgan.' },
      { by: 'answers', message: 'Buyum butun yuborilgan, qadogʻida ham iz yoʻq.' },
      { by: 'desk', answer: 'Surat yoʻq, qadogʻi butun boʻlgan: qaytarish asossiz.', remedy: 'none' },
      { by: 'term' },
    ],
  },
]
