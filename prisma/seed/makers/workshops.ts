import type { AccreditationInput } from '~/domains/makers/schema'

/** A workshop of the demonstration that asked for accreditation, and how far it has come. */
export interface Workshop {
  /** Key of whoever asked. */
  owner: string
  said: AccreditationInput
  sentDaysAgo: number
  /** How many of the general requirements were looked at. */
  checked: number
  refused?: { requirement: string; reason: string }
  decided?: { act: 'accredit' | 'refuse'; daysAgo: number; leftDays: number; text: string }
  /** A draft for another term was begun. */
  renewedDaysAgo?: number
  suspended?: { daysAgo: number; text: string }
  appeal?: { daysAgo: number; text: string }
}

const bank = { bankCode: '00444' }

/** None of them is there. */
export const workshops: readonly Workshop[] = [
  {
    owner: 'workshop-new',
    sentDaysAgo: 6,
    checked: 2,
    said: {
      ...{
        name: 'Kamolot protez',
        taxNumber: '301000011',
        director: 'Tursunov Alisher',
        capacity: 25,
        ...bank,
      },
      ...{ soato: '1726262', address: 'Bobur koʻchasi, 14-uy', phone: '998712009301' },
      aboutUz: 'Oyoq protezlari va ortezlar, uyga borib oʻlchaydi.',
      aboutRu: 'Протезы ног и ортезы, замеры с выездом на дом.',
      deviceCodes: ['orthosis-leg', 'prosthesis-shin'],
      regions: ['1726', '1727'],
      account: '20208000900123457001',
    },
  },
  {
    owner: 'workshop-ending',
    sentDaysAgo: 360,
    checked: 5,
    renewedDaysAgo: 2,
    decided: {
      ...{ act: 'accredit', daysAgo: 345, leftDays: 20 },
      text: 'Barcha talablar bajarilgan, ustaxona koʻzdan kechirilgan.',
    },
    said: {
      ...{
        name: 'Baraka tayanch',
        taxNumber: '301000022',
        director: 'Qodirova Malika',
        capacity: 40,
        ...bank,
      },
      ...{ soato: '1718401', address: 'Registon koʻchasi, 5-uy', phone: '998662009302' },
      aboutUz: 'Hassa va yurgizgichlar, tezkor taʼmirlash.',
      aboutRu: 'Трости и ходунки, быстрый ремонт.',
      deviceCodes: ['cane-quad', 'walker-four-leg'],
      regions: [],
      account: '20208000900123457002',
    },
  },
  {
    owner: 'workshop-suspended',
    sentDaysAgo: 200,
    checked: 5,
    decided: {
      ...{ act: 'accredit', daysAgo: 185, leftDays: 540 },
      text: 'Talablar bajarilgan, ikki turga litsenziya berildi.',
    },
    suspended: { daysAgo: 12, text: 'Ikki vosita sifatsiz chiqdi, nazorat tugaguncha toʻxtatildi.' },
    said: {
      ...{
        name: 'Najot texnika',
        taxNumber: '301000033',
        director: 'Sattorov Dilshod',
        capacity: 15,
        ...bank,
      },
      ...{ soato: '1730401', address: 'Mustaqillik koʻchasi, 31-uy', phone: '998732009303' },
      aboutUz: 'Kreslo-aravachalarni yigʻish va moslash.',
      aboutRu: 'Сборка и подгонка кресел-колясок.',
      deviceCodes: ['wheelchair-active', 'wheelchair-indoor'],
      regions: ['1730'],
      account: '20208000900123457003',
    },
  },
  {
    owner: 'workshop-appeals',
    sentDaysAgo: 30,
    checked: 5,
    refused: { requirement: 'specialists', reason: 'Ustaning malaka guvohnomasi muddati oʻtgan.' },
    decided: {
      act: 'refuse',
      daysAgo: 15,
      leftDays: 0,
      text: 'Malakali mutaxassis yoʻqligi sababli rad etildi.',
    },
    appeal: {
      daysAgo: 4,
      text: 'Guvohnoma yangilangan, nusxasi topshirilgan edi. Qayta koʻrishingizni soʻrayman.',
    },
    said: {
      ...{ name: 'Umid poyabzal', taxNumber: '301000044', director: 'Umarova Sevara', capacity: 30, ...bank },
      ...{ soato: '1706401', address: 'Naqshband koʻchasi, 8-uy', phone: '998652009304' },
      aboutUz: 'Ortopedik poyabzal, bolalar va kattalar uchun.',
      aboutRu: 'Ортопедическая обувь для детей и взрослых.',
      deviceCodes: ['shoes-orthopaedic'],
      regions: ['1706'],
      account: '20208000900123457004',
    },
  },
]
