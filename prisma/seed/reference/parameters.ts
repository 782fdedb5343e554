import { som } from '~/lib/money'
import type { Prisma } from '~/platform/prisma/client'
import { day, readRows } from '../content-files'
import { inForceFrom, type SeedDay } from '../seed-day'
import { seedId } from '../seed-id'
import { sourceTexts } from './sources'

// Sources stand in Uzbek, as the acts' names do; `sourceTexts` has them in the other languages.
const povertyPress = 'uznews.uz/ru/news/107968, kun.uz, gazeta.uz'
const changeDay = `${povertyPress}; yil ichidagi oʻzgarish kuni misol uchun olingan`
const ticker = 'uznews.uz, 2026-yil boshidagi miqdorlar; birinchi kuni misol uchun olingan'

// Minimum consumer expenditure per head and month.
const povertyLine = [
  { from: '2021-01-01', until: '2021-12-31', amount: 440_000, source: povertyPress },
  { from: '2022-01-01', until: '2022-12-31', amount: 498_000, source: povertyPress },
  { from: '2023-01-01', until: '2023-12-31', amount: 568_000, source: povertyPress },
  { from: '2024-01-01', until: '2024-06-30', amount: 621_000, source: changeDay },
  { from: '2024-07-01', until: '2024-12-31', amount: 648_000, source: changeDay },
  { from: '2025-01-01', until: '2025-12-31', amount: 669_000, source: povertyPress },
  { from: '2026-01-01', until: null, amount: 715_000, source: povertyPress },
] as const

const exampleDays = [
  {
    code: 'appeal-days',
    value: 30n,
    source: 'Misol: qaror maʼlum qilinganidan keyin shikoyat qilish kunlari',
  },
  {
    code: 'appeal-review-days',
    value: 15n,
    source: 'Misol: shikoyatga javob berish uchun ish kunlari',
  },
  {
    code: 'answer-days',
    value: 8n,
    source: 'Misol: vosita vaucheri arizasiga javob berish uchun ish kunlari',
  },
  {
    code: 'correction-days',
    value: 10n,
    source: 'Misol: mutaxassis soʻraganini yuborish uchun ish kunlari',
  },
  {
    code: 'draft-reminder-days',
    value: 7n,
    source: 'Misol: yuborilmagan ariza eslatilguncha kunlar',
  },
  {
    code: 'correction-reminder-days',
    value: 2n,
    source: 'Misol: tuzatish muddatidan necha ish kuni oldin eslatish',
  },
  {
    code: 'parcel-accept-days',
    value: 3n,
    source: 'Misol: sotuvchi joʻnatmani qabul qilishi uchun ish kunlari',
  },
  {
    code: 'parcel-overdue-days',
    value: 5n,
    source: 'Misol: vaqtida joʻnatilmagan joʻnatma bekor qilinguncha ish kunlari',
  },
  {
    code: 'return-days',
    value: 10n,
    source: 'Misol: xaridor buyurtmani qaytarishi mumkin boʻlgan ish kunlari',
  },
  {
    code: 'return-answer-days',
    value: 3n,
    source: 'Misol: sotuvchi qaytarish soʻroviga javob beradigan ish kunlari',
  },
  {
    code: 'dispute-answer-days',
    value: 5n,
    source: 'Misol: nizoning ikkinchi tomoni javob beradigan ish kunlari',
  },
  {
    code: 'dispute-look-days',
    value: 3n,
    source: 'Misol: nizo qarorini qayta koʻrishni soʻrash mumkin boʻlgan ish kunlari',
  },
  {
    code: 'dispute-replace-days',
    value: 7n,
    source: 'Misol: nizo qarori bilan sotuvchi qaytadan joʻnatadigan ish kunlari',
  },
  {
    code: 'message-days',
    value: 30n,
    source: 'Misol: joʻnatma tugagach xaridor va sotuvchi yozishadigan kunlar',
  },
  {
    code: 'text-queue-days',
    value: 60n,
    source: 'Misol: tarjima soʻrovini muharrir olguncha navbatda turadigan kunlar',
  },
  {
    code: 'text-writing-days',
    value: 7n,
    source: 'Misol: muharrir olgan matnini topshiradigan kunlar',
  },
  {
    code: 'text-answer-days',
    value: 14n,
    source: 'Misol: sotuvchi topshirilgan tarjimaga javob beradigan kunlar',
  },
  {
    code: 'interest-days',
    value: 182n,
    source:
      'Misol: mahsulot sahifasi ochilishlari va savatga solinishlari kunlar boʻyicha saqlanadigan muddat',
  },
  {
    code: 'maker-payout-holding',
    value: 7n,
    source: 'Misol: vosita topshirilgandan ustaxonaga toʻlovgacha kunlar',
  },
  {
    code: 'maker-account-waiting',
    value: 3n,
    source: 'Misol: ustaxonaning oʻzgargan hisobraqami kutadigan kunlar',
  },
  {
    code: 'offer-price-far',
    value: 50n,
    unit: 'percent',
    source: 'Misol: taklif narxi boshqalarning oʻrtacha narxidan necha foiz uzoq boʻlsa belgilanadi',
  },
  {
    code: 'device-return-days',
    value: 14n,
    source: 'Misol: topshirilgan vositani qaytarish kunlari',
  },
  {
    code: 'device-answer-days',
    value: 5n,
    source: 'Misol: ustaxona javob beradigan ish kunlari',
  },
  {
    code: 'device-dispute-days',
    value: 30n,
    source: 'Misol: rad etilgach nizo boshlash kunlari',
  },
  {
    code: 'device-decision-days',
    value: 10n,
    source: 'Misol: markaz nizoni hal qiladigan ish kunlari',
  },
  {
    code: 'queue-answer-days',
    value: 5n,
    source: 'Misol: navbatdagi joy taklifiga javob beriladigan ish kunlari',
  },
  {
    code: 'queue-offers-kept',
    value: 1n,
    unit: 'times',
    source: 'Misol: rad etilganda navbatdagi oʻrin saqlanadigan takliflar soni',
  },
]

/** Every dated number, as rows. Money is in tiyin. */
export function parameterRows(seedDay: SeedDay): Prisma.ParameterCreateManyInput[] {
  return [
    ...povertyRows(),
    ...wageRows(seedDay),
    ...dayRows(seedDay),
    ...ceilingRows(seedDay),
    ...payoutRows(seedDay),
    ...benefitRows(seedDay),
  ].map((row) => ({
    ...row,
    sourceTexts: sourceTexts(row.source),
    id: seedId(`parameter:${row.code}:${row.validFrom.toISOString()}`),
  }))
}

type Row = Omit<Prisma.ParameterCreateManyInput, 'id' | 'validFrom'> & { validFrom: Date }

function povertyRows(): Row[] {
  return povertyLine.map(({ from, until, amount, source }) => ({
    code: 'poverty-line',
    value: som(amount),
    unit: 'tiyin',
    validFrom: day(from),
    validUntil: until ? day(until) : null,
    source,
    isExample: source === changeDay,
  }))
}

function wageRows(seedDay: SeedDay): Row[] {
  const common = { unit: 'tiyin', validFrom: wagesFrom(seedDay), source: ticker, isExample: false }
  return [
    { ...common, code: 'base-unit', value: som(412_000) },
    { ...common, code: 'minimum-wage', value: som(1_271_000) },
  ]
}

/** A portal that is shown as of an earlier year has these rates too: they are the only ones that were found. */
function wagesFrom(seedDay: SeedDay): Date {
  const known = day('2026-01-01')
  const needed = inForceFrom(seedDay)
  return needed < known && seedDay.today < known ? needed : known
}

function dayRows(seedDay: SeedDay): Row[] {
  const validFrom = inForceFrom(seedDay)
  return exampleDays.map((row) => ({ unit: 'days', ...row, validFrom, isExample: true }))
}

function ceilingRows(seedDay: SeedDay): Row[] {
  return readRows('devices.tsv').map((row) => ({
    code: `voucher-ceiling.${row.code}`,
    value: som(Number(row.ceiling_uzs)),
    unit: 'tiyin',
    validFrom: inForceFrom(seedDay),
    source: 'Misol: rasmiy chegara topilmadi',
    isExample: true,
  }))
}

function payoutRows(seedDay: SeedDay): Row[] {
  return [
    {
      ...{ code: 'maker-payout-minimum', value: som(100_000), unit: 'tiyin', isExample: true },
      validFrom: inForceFrom(seedDay),
      source: 'Misol: ustaxonaga bir marta toʻlanadigan eng kam summa',
    },
    {
      ...{ code: 'desk-refund-limit', value: som(500_000), unit: 'tiyin', isExample: true },
      validFrom: inForceFrom(seedDay),
      source: 'Misol: bitta xodim bitta buyurtmadan qaytaradigan eng koʻp summa',
    },
  ]
}

function benefitRows(seedDay: SeedDay): Row[] {
  return readRows('benefits.tsv').flatMap((row) => {
    const common = {
      unit: 'percent',
      validFrom: inForceFrom(seedDay),
      source: row.source ?? '',
      isExample: row.is_example === 'yes',
    }
    const bounds = [
      ['benefit-from', row.from_percent],
      ['benefit-to', row.to_percent],
    ] as const
    return bounds.flatMap(([code, percent]) =>
      percent ? [{ ...common, code: `${code}.${row.service}`, value: BigInt(percent) }] : [],
    )
  })
}
