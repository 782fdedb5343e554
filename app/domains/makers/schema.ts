import { z } from 'zod'
import type { ByLocale } from '~/domains/reference/schema'
import { regionCode } from '~/domains/reference/schema'
import type { Rating } from '~/lib/figures/rating'
import type { AccessFeature } from './reviews/schema'

export const offerOrders = ['pays', 'price', 'distance', 'making', 'warranty', 'rating'] as const

export type OfferOrder = (typeof offerOrders)[number]

export const findOffersInput = z.object({
  deviceCode: z.string().regex(/^[a-z-]+$/),
  /** Tiyin the voucher can pay; without one the person pays all. */
  ceilingTiyin: z.bigint().nonnegative().default(0n),
  /** Region from which distances are counted. */
  fromRegion: regionCode.optional(),
  order: z.enum(offerOrders).default('pays'),
  /** The day on which the maker must be accredited. */
  on: z.date(),
})

export type FindOffersInput = z.input<typeof findOffersInput>

export interface MakerInList {
  id: string
  slug: string
  name: string
  soato: string
  regionSoato: string
  address: ByLocale
  about: ByLocale
  /** 12 digits. */
  phone: string
  /** Regions (SOATO) that it serves at home; empty for all. */
  regions: string[]
  /** Codes of the kinds of device it offers, with a licence. */
  deviceCodes: string[]
}

export interface MakerPage extends MakerInList {
  accreditedFrom: Date
  accreditedUntil: Date
  /** How easily somebody comes in; null while the maker has not said. */
  access: AccessFeature[] | null
  offers: MakerOffer[]
}

export interface MakerOffer {
  id: string
  deviceCode: string
  title: ByLocale
  description: ByLocale
  priceTiyin: bigint
  makingDays: number
  warrantyMonths: number
  /** True when the maker comes home to measure and fit. */
  homeVisit: boolean
  byPost: boolean
  /** False where English readers are shown the Uzbek text. */
  hasEnglish: boolean
  /** Regions (SOATO) that are served; empty for all. */
  regions: string[]
  /** The pictures in their order. */
  photos: { key: string; width: number; height: number; alt: Record<string, string> }[]
}

export interface OfferMaker {
  id: string
  slug: string
  name: string
  soato: string
  regionSoato: string
  /** Regions (SOATO) that it serves at home; empty for all. */
  regions: string[]
  /** Street and house of the workshop. */
  address: ByLocale
}

export interface FoundOffer extends MakerOffer {
  maker: OfferMaker
  /** Tiyin the State pays of the price. */
  voucherPartTiyin: bigint
  /** Tiyin the person pays herself: what the price is above the ceiling. */
  topUpTiyin: bigint
  /** Whole kilometres in a straight line; null when no region was given. */
  distanceKm: number | null
  /** By people who received this offer. */
  rating: Rating
  /** How easily somebody comes into the workshop; null while its maker has not said. */
  access: AccessFeature[] | null
}

export interface Offer extends MakerOffer {
  maker: OfferMaker
}

export {
  appealDays,
  generalRequirements,
  isAppealable,
  paperKinds,
} from './accreditation/rules'
export {
  type AccreditationInput,
  accreditationForm,
  accreditationPaperForm,
  appealAnswerForm,
  appealForm,
  checkForm,
  decisionForm,
  visitForm,
} from './accreditation/schema'
export {
  measuredAt,
  mostOfferPhotos,
  newOfferInput,
  type OwnOffer,
  offerForm,
} from './offers/schema'
export {
  type AccessFeature,
  accessFeatures,
  accessForm,
  decideReviewForm,
  mostReviewText,
  reportReviewForm,
  reviewAnswerForm,
  reviewForm,
  reviewReasons,
} from './reviews/schema'
export {
  clawbackForm,
  clawbackReasons,
  closeDifferenceForm,
  closeLineForm,
  closingReasons,
  makerAccountForm,
  prepareBatchForm,
  withdrawBatchForm,
} from './settlement/schema'
export { mostStatementBytes } from './settlement/statements/statement-line'
export { reviewSignalForm, signalOutcomes } from './signals/schema'
export { webhookEvents, webhookForm } from './webhooks/schema'
