import { z } from 'zod'
import { measuredAt, newOfferInput, offerForm } from '~/domains/makers/schema'
import { cursorOf, limit } from '~/http/api/cursor'
import type { Endpoint } from '~/http/api/endpoint'
import { typedSom } from '~/lib/money'
import { OfferStatus } from '~/platform/prisma/enums'

const id = z.uuid()
const region = z.string().describe('SOATO, four digits.')
const texts = z.strictObject({
  'uz-Latn': z.string(),
  'uz-Cyrl': z.string(),
  ru: z.string(),
  en: z.string(),
})

const offer = z.strictObject({
  id,
  deviceCode: z.string(),
  status: z.enum(OfferStatus),
  version: z.int().describe('To be sent back with a change.'),
  title: texts,
  description: texts,
  priceTiyin: z.int(),
  makingDays: z.int().describe('Working days.'),
  warrantyMonths: z.int(),
  measured: z.enum(measuredAt),
  byPost: z
    .boolean()
    .describe('Sent by post or courier to the whole country; never what is made to measure.'),
  regions: z.array(region).describe('Served at home; empty for all.'),
  photos: z.int().describe('How many pictures; they are put in on the page of the offer.'),
})

const title = z.string().max(500).describe('2 to 120 characters.')
const description = z.string().max(5_000).describe('10 to 2,000 characters.')

const said = z.strictObject({
  titleUz: title,
  titleRu: title,
  titleEn: title.nullable().default(null),
  descriptionUz: description,
  descriptionRu: description,
  descriptionEn: description.nullable().default(null),
  priceTiyin: z.int().min(0).describe('Whole soʻm: a multiple of 100.'),
  makingDays: z.int().describe('Working days, 1 to 365.'),
  warrantyMonths: z.int().describe('0 to 240.'),
  measured: z.enum(measuredAt),
  byPost: z.boolean().default(false).describe('Sent by post or courier to the whole country.'),
  regions: z.array(region).max(14).default([]),
})

/** As the form of the cabinet would send it, so that one set of rules reads both. */
function typed({
  titleEn,
  descriptionEn,
  priceTiyin,
  makingDays,
  warrantyMonths,
  byPost,
  ...rest
}: z.output<typeof said>): z.input<typeof offerForm> {
  return {
    ...rest,
    ...(titleEn !== null && { titleEn }),
    ...(descriptionEn !== null && { descriptionEn }),
    priceTiyin: typedSom(BigInt(priceTiyin)),
    makingDays: String(makingDays),
    warrantyMonths: String(warrantyMonths),
    byPost: byPost ? 'yes' : 'no',
  }
}

const moved = z.strictObject({ id, status: offer.shape.status, version: offer.shape.version })
const common = ['makers.error.offerNotFound'] as const
const writing = { method: 'post', scope: 'offers.write', answer: moved } as const

export const listOffers = {
  ...{ id: 'listOffers', method: 'get', path: '/offers', scope: 'offers.read' },
  summary: 'Your offers, drafts and withdrawn ones too.',
  query: z.object({ cursor: cursorOf(z.tuple([z.uuid()])), limit }),
  answer: z.strictObject({ offers: z.array(offer), next: z.string().nullable() }),
  refusals: [],
} as const satisfies Endpoint

export const getOffer = {
  ...{ id: 'getOffer', method: 'get', path: '/offers/{id}', scope: 'offers.read' },
  summary: 'One of them.',
  answer: offer,
  refusals: [],
} as const satisfies Endpoint

export const createOffer = {
  ...{ ...writing, id: 'createOffer', path: '/offers', status: 201 },
  summary: 'A draft, which nobody else sees.',
  body: said
    .extend({ deviceCode: newOfferInput.shape.deviceCode })
    .transform(({ deviceCode, ...of }) => ({ ...typed(of), deviceCode }))
    .pipe(offerForm.safeExtend({ deviceCode: newOfferInput.shape.deviceCode })),
  refusals: [
    ...common,
    'makers.error.notAllowed',
    'makers.error.deviceUnknown',
    'makers.error.byPostMeasured',
  ],
} as const satisfies Endpoint

export const changeOffer = {
  ...{ ...writing, id: 'changeOffer', path: '/offers/{id}/change' },
  summary: 'Says all of it anew; orders that stand keep what they were placed on.',
  body: said
    .extend({ version: z.int().min(1) })
    .transform(({ version, ...of }) => ({ ...typed(of), version }))
    .pipe(offerForm.safeExtend({ version: z.int() })),
  refusals: [...common, 'makers.error.offerChanged', 'makers.error.byPostMeasured'],
} as const satisfies Endpoint

export const showOffer = {
  ...{ ...writing, id: 'showOffer', path: '/offers/{id}/offer' },
  summary: 'People see it and can order.',
  body: z.strictObject({}),
  refusals: [...common, 'makers.error.offerMoved', 'makers.error.notAccredited', 'makers.error.notLicensed'],
} as const satisfies Endpoint

export const withdrawOffer = {
  ...{ ...writing, id: 'withdrawOffer', path: '/offers/{id}/withdraw' },
  summary: 'People see it no more; orders that stand are not touched.',
  body: z.strictObject({}),
  refusals: [...common, 'makers.error.offerMoved'],
} as const satisfies Endpoint

export const offerEndpoints: readonly Endpoint[] = [
  listOffers,
  getOffer,
  createOffer,
  changeOffer,
  showOffer,
  withdrawOffer,
]
