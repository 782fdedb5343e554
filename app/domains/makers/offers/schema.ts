import { z } from 'zod'
import {
  field,
  lineReader,
  moneyReader,
  numberReader,
  optionalField,
  several,
  textReader,
  workingDays,
} from '~/domains/questions/schema'
import type { ByLocale } from '~/domains/reference/schema'
import { regionCode } from '~/domains/reference/schema'
import type { OfferStatus } from '~/platform/prisma/enums'

const titleReader = lineReader({ words: 'makers.error.title', least: 2, most: 120 })
const descriptionReader = textReader({ words: 'makers.error.description', least: 10, most: 2000 })
const title = field('makers.error.title.missing', titleReader)
const description = field('makers.error.description.missing', descriptionReader)

/** Where the measures are taken. */
export const measuredAt = ['workshop', 'home'] as const

/** What a maker says about a model. Price in soʻm; no region means the whole country. */
export const offerForm = z
  .object({
    titleUz: title,
    titleRu: title,
    titleEn: optionalField(titleReader),
    descriptionUz: description,
    descriptionRu: description,
    descriptionEn: optionalField(descriptionReader),
    priceTiyin: field(
      'makers.error.price.missing',
      moneyReader({ words: 'makers.error.price', least: 1000n, most: 999_999_999n }),
    ),
    makingDays: field(
      'makers.error.makingDays.missing',
      numberReader({ words: 'makers.error.makingDays', least: 1, most: 365, units: workingDays }),
    ),
    warrantyMonths: field(
      'makers.error.warranty.missing',
      numberReader({ words: 'makers.error.warranty', least: 0, most: 240 }),
    ),
    measured: z.enum(measuredAt, { error: 'makers.error.measuredMissing' }),
    /** Ticked: sent by post or courier, to the whole country. */
    byPost: z
      .enum(['yes', 'no', ''], { error: 'makers.error.byPost' })
      .optional()
      .transform((said) => said === 'yes'),
    regions: several()
      .optional()
      .transform((given) => [...new Set(given ?? [])].sort())
      .pipe(z.array(regionCode).max(14)),
  })
  .superRefine((offer, check) => {
    if ((offer.titleEn === null) === (offer.descriptionEn === null)) return
    const path = [offer.titleEn === null ? 'titleEn' : 'descriptionEn']
    check.addIssue({ code: 'custom', path, message: 'makers.error.englishHalf' })
  })

export type OfferInput = z.output<typeof offerForm>

export const newOfferInput = z.object({ offerId: z.uuid(), deviceCode: z.string().regex(/^[a-z-]{1,40}$/) })

/** At most so many pictures of one offer. */
export const mostOfferPhotos = 8

export interface OfferPhotoFile {
  id: string
  key: string
  width: number
  height: number
  alt: Record<string, string>
}

/** What was named for one voucher stands with its request, not among the offers. */
export type ListedStatus = Exclude<OfferStatus, 'quoted'>

/** An offer as its maker sees it. */
export interface OwnOffer {
  id: string
  deviceCode: string
  title: ByLocale
  description: ByLocale
  hasEnglish: boolean
  priceTiyin: bigint
  makingDays: number
  warrantyMonths: number
  homeVisit: boolean
  byPost: boolean
  regions: string[]
  status: ListedStatus
  version: number
  photos: OfferPhotoFile[]
}
