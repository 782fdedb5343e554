import { som } from '~/lib/money'
import type { Prisma } from '~/platform/prisma/client'
import { inFourLanguages, readRows } from '../content-files'
import { seedId } from '../seed-id'
import { type SeededRandom, seededRandom } from '../seeded-random'
import { type MakersContent, makerId } from './content'

type Tier = keyof MakersContent['tiers']

// The first three makers of a kind give one below, one above and one well below the ceiling.
const tierOrder: readonly Tier[] = ['standard', 'light', 'basic', 'advanced']

/** Whole so'm. Under what one card payment can carry (999,999), so that a top-up for a light model can be paid. */
const largestSmallTopUp = 900_000

/** Every maker's offers, always the same; prices are made up around the example ceilings. */
export function offerRows(content: MakersContent): Prisma.OfferCreateManyInput[] {
  return [...deviceOffers(content), ...repairOffers(content)]
}

function deviceOffers(content: MakersContent): Prisma.OfferCreateManyInput[] {
  const random = seededRandom(30)
  const devices = new Map(readRows('devices.tsv').map((row) => [row.code ?? '', row]))
  const offered = new Map<string, number>()
  return content.makers.flatMap((maker) =>
    maker.families.flatMap((name) => {
      const family = content.families[name]
      if (!family) throw new Error(`makers.json: ${maker.slug} names the unknown family ${name}`)
      return family.codes.map((code) => {
        const device = devices.get(code)
        if (!device) throw new Error(`makers.json: unknown kind of device ${code}`)
        const turn = offered.get(code) ?? 0
        offered.set(code, turn + 1)
        const tier = tierOrder[turn % tierOrder.length] ?? 'standard'
        return {
          id: seedId(`offer:${maker.slug}:${code}`),
          makerId: makerId(maker.slug),
          deviceCode: code,
          ...offerTexts(device, content.tiers[tier], family.text),
          ...offerTerms(device, tier, random),
        }
      })
    }),
  )
}

/** Who makes a kind repairs it, too. */
function repairOffers(content: MakersContent): Prisma.OfferCreateManyInput[] {
  const random = seededRandom(31)
  const devices = new Map(readRows('devices.tsv').map((row) => [row.code ?? '', row]))
  const offered = new Map<string, number>()
  return content.makers.flatMap(({ slug, families }) => {
    const made = families.flatMap((name) => content.families[name]?.codes ?? [])
    const codes = new Set(made.flatMap((code) => devices.get(code)?.repair || []))
    return [...codes].map((code) => {
      const repair = devices.get(code)
      if (!repair) throw new Error(`devices.tsv: unknown kind of repair ${code}`)
      const days = Number(repair.making_working_days)
      const turn = offered.get(code) ?? 0
      offered.set(code, turn + 1)
      const tier = tierOrder[turn % tierOrder.length] ?? 'standard'
      return {
        id: seedId(`offer:${slug}:${code}`),
        ...{ makerId: makerId(slug), deviceCode: code },
        title: namesOf(repair),
        description: inFourLanguages(content.repairs),
        priceTiyin: som(pickPrice(Number(repair.ceiling_uzs), tier, random)),
        makingDays: Math.max(1, days + random.whole(-1, 2)),
        warrantyMonths: Number(repair.warranty_months),
        homeVisit: random.chance(0.6),
        byPost: false,
      }
    })
  })
}

const namesOf = (row: Record<string, string>) => ({
  'uz-Latn': row.name_uz_latn ?? '',
  'uz-Cyrl': row.name_uz_cyrl ?? '',
  ru: row.name_ru ?? '',
  en: row.name_en ?? '',
})

function offerTexts(
  device: Record<string, string>,
  tier: MakersContent['tiers'][Tier],
  familyText: MakersContent['families'][string]['text'],
) {
  const model = inFourLanguages(tier.name)
  const about = inFourLanguages(familyText)
  const more = inFourLanguages(tier.text)
  return {
    title: {
      'uz-Latn': `${device.name_uz_latn}, ${model['uz-Latn']}`,
      'uz-Cyrl': `${device.name_uz_cyrl}, ${model['uz-Cyrl']}`,
      ru: `${device.name_ru}, ${model.ru}`,
      en: `${device.name_en}, ${model.en}`,
    },
    description: {
      'uz-Latn': `${about['uz-Latn']} ${more['uz-Latn']}`,
      'uz-Cyrl': `${about['uz-Cyrl']} ${more['uz-Cyrl']}`,
      ru: `${about.ru} ${more.ru}`,
      en: `${about.en} ${more.en}`,
    },
  }
}

function offerTerms(device: Record<string, string>, tier: Tier, random: SeededRandom) {
  const usualDays = Number(device.making_working_days)
  const usualWarranty = Number(device.warranty_months)
  return {
    priceTiyin: som(pickPrice(Number(device.ceiling_uzs), tier, random)),
    makingDays: Math.max(1, usualDays + random.whole(-2, 3)),
    warrantyMonths: tier === 'advanced' ? usualWarranty * 2 : usualWarranty,
    homeVisit: random.chance(0.6),
    // Light things are sent; nothing is that is tried on.
    byPost: device.made_to_measure === 'no' && usualDays <= 5,
  }
}

/** Whole so'm, in round figures. */
function pickPrice(ceiling: number, tier: Tier, random: SeededRandom): number {
  const step = ceiling < 1_000_000 ? 5_000 : 50_000
  const round = (amount: number) => Math.round(amount / step) * step
  switch (tier) {
    case 'basic':
      return round((ceiling * random.whole(68, 80)) / 100)
    case 'standard':
      return round((ceiling * random.whole(88, 98)) / 100)
    case 'light':
      return (
        ceiling +
        Math.max(step * 2, Math.min(largestSmallTopUp, round((ceiling * random.whole(7, 16)) / 100)))
      )
    case 'advanced':
      return round((ceiling * random.whole(135, 165)) / 100)
  }
}
