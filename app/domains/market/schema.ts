import { z } from 'zod'
import {
  field,
  lineReader,
  nameReader,
  numberReader,
  optionalField,
  pieces,
  publicNumberReader,
  readEmail,
  readPhone,
} from '~/domains/questions/schema'
import { type Result, refuse } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { cleanLine } from '~/lib/typed/clean'
import { mostUnitsOfOne } from './rules'

export {
  type Chosen,
  type Facet,
  type FacetKey,
  facetKeys,
  type ListProductsInput,
  listProductsInput,
  type ProductCard,
  type ProductList,
} from './catalogue/schema'
export { severalActs, severalForm } from './catalogue/several/schema'
export { sheetLocales } from './catalogue/sheet/product-sheet'
export { type ProductMarks, type TermInput, termInput } from './catalogue/terms/schema'
export {
  articleInput,
  type OptionKind,
  type OptionValue,
  optionKinds,
  type ProductOption,
  readOptionName,
  readOptionValue,
  type Words,
} from './catalogue/variants/schema'
export {
  optionalPriceInput,
  type ProductInput,
  type ProductTextInput,
  productForm,
  stockInput,
  withOtherScript,
} from './catalogue/writing/schema'
export { mostProblemPhotos } from './disputes/rules'
export {
  answerDisputeInput,
  decideDisputeInput,
  replacementInput,
  secondLookInput,
} from './disputes/schema'
export { decideStandForm, fairForm, fairSaleForm } from './fairs/schema'
export { mostMessagePhotos, mostMessageText } from './messages/rules'
export {
  decideMessageForm,
  messageReasons,
  reportMessageForm,
  sendMessageForm,
} from './messages/schema'
export { blockedWordForm } from './messages/words/schema'
export { refundReasons } from './orders/part-refund'
export {
  backStates,
  isSellersFault,
  mostReturnPhotos,
  offerShares,
  refundReasonOf,
  returnReasons,
} from './orders/returns/rules'
export {
  answerReturnInput,
  disputeReturnInput,
  receiveReturnInput,
  replaceReturnInput,
  sendReturnInput,
  submitReturnInput,
} from './orders/returns/schema'
export {
  type CancelReason,
  cancelReasons,
  delayForm,
  deskCancelInput,
  deskCancelReasons,
  deskTextInput,
  partRefundInput,
  type ReportProblemInput,
  readUnits,
  receiptCodeInput,
  reportProblemInput,
  trackingInput,
  unitsFieldOf,
} from './orders/schema'
export {
  decidePartDeliveryForm,
  partDeliveryForm,
  partReasonForm,
  partsForm,
  takePartForm,
} from './organisations/contracts/pool/schema'
export { mostAdvance, mostContractStages } from './organisations/contracts/rules'
export {
  answerContractEndForm,
  closeContractForm,
  confirmContractForm,
  contractTermsForm,
  returnContractForm,
} from './organisations/contracts/schema'
export {
  actCodeForm,
  deliveryForm,
  receiptForm,
  refuseDeliveryForm,
  transferForm,
} from './organisations/contracts/stages/schema'
export {
  mostRequestLines,
  mostRequestPhotos,
  type RequestUnit,
  requestUnits,
} from './organisations/requests/rules'
export {
  askPriceAgainForm,
  decidePriceForm,
  type PriceLineInput,
  priceOfferForm,
  priceRequestForm,
  requestLimitForm,
} from './organisations/requests/schema'
export { purchaserForm, refusePurchaserForm } from './organisations/schema'
export { stateEndForm, stateGroundForm } from './organisations/state/schema'
export { featureForm, featureLooks } from './promos/front/schema'
export { wordHour } from './promos/front/word-hour'
export { confirmMs, consentText } from './promos/newsletter/rules'
export {
  askNewsletterForm,
  type NewsletterInput,
  newsletterChoicesForm,
  newsletterForm,
  newsletterPaces,
} from './promos/newsletter/schema'
export { promoForm } from './promos/schema'
export { breakForm, scheduleInput, weekdays } from './schedule/schema'
export {
  proofDecision,
  proofReason,
  proofsForm,
  type SellerRequirementCode,
  sellerRequirementCodes,
  sortProofs,
  unaskedForm,
} from './sellers/proofs/schema'
export { requirementActs, requirementChangeForm } from './sellers/requirements/schema'
export {
  lowStockInput,
  type SellerInput,
  type ShopInput,
  sellerKind,
  sellerKinds,
  shopInput,
  shopLanguages,
  story,
} from './sellers/schema'
export { textReasonForm, textRequestForm, translationForm } from './sellers/translations/schema'
export type { ShownQuestion } from './voices/questions/queries/list-product-questions.server'
export {
  type ReportedKind,
  type ReportKind,
  reportForm,
  reportKinds,
  reportReasons,
} from './voices/reports/schema'
export { mostReviewPhotos } from './voices/rules'
export {
  askAgainForm,
  decideVoiceForm,
  listReviewsInput,
  mostNoteText,
  mostQuestionText,
  mostVoiceText,
  objectForm,
  productQuestionForm,
  productReviewForm,
  type ShownProductReview,
  type VoiceDecision,
  voiceAnswerForm,
  voiceReasons,
} from './voices/schema'

/** Who gets the goods, and where. The region that prices the delivery is the district's. */
export const contactInput = z
  .object({
    name: field('market.error.name.missing', nameReader({ words: 'market.error.name', least: 2, most: 150 })),
    phone: field('market.error.phone', readPhone),
    email: optionalField(readEmail),
    districtSoato: z
      .string({ error: 'market.error.district' })
      .regex(/^\d{7,10}$/, { error: 'market.error.district' }),
    address: field(
      'market.error.address.missing',
      lineReader({ words: 'market.error.address', least: 5, most: 300 }),
    ),
    /** For whoever brings it. */
    note: optionalField(lineReader({ words: 'market.error.note', most: 300 })),
  })
  .transform((contact): Contact => ({ ...contact, regionSoato: contact.districtSoato.slice(0, 4) }))

/** As it is sealed with the order. */
export interface Contact {
  name: string
  /** 12 digits. */
  phone: string
  /** Null when the buyer gave none; sellers never get it. */
  email: string | null
  /** First four digits of the district. */
  regionSoato: string
  districtSoato: string
  address: string
  /** Null when the buyer gave none. */
  note: string | null
  /** Words that go into the parcel of a seller, by her id; absent before any were written. */
  gifts?: Readonly<Record<string, string>>
}

const giftField = 'gift-'

/** The field with the words for one seller's parcel. */
export function giftFieldOf(sellerId: string): string {
  return `${giftField}${sellerId}`
}

/** The words for the parcels of these sellers: none need be written. */
export function giftsInput(sellerIds: readonly string[]) {
  const read = optionalField(lineReader({ words: 'checkout.error.gift', most: 200 }))
  return z.object(Object.fromEntries(sellerIds.map((id) => [giftFieldOf(id), read])))
}

/** The same out of what was typed and is kept, by seller. */
export function readGifts(typed: Readonly<Record<string, string>>): Record<string, string> {
  const ids = Object.keys(typed).flatMap((name) =>
    name.startsWith(giftField) ? [name.slice(giftField.length)] : [],
  )
  const read = giftsInput(ids).safeParse(typed)
  const texts = Object.entries(read.success ? read.data : {})
  return Object.fromEntries(
    texts.flatMap(([name, text]) => (text ? [[name.slice(giftField.length), text] as const] : [])),
  )
}

/** The rest of the checkout form; `contactInput` is its other half. */
export const startCheckoutInput = z.object({
  /** Made with the form: two posts of one form are one checkout. */
  key: z.uuid(),
  /** Tiyin the buyer saw with delivery; another total is shown again, never just taken. */
  totalTiyin: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(BigInt),
  /** The lines she saw, as `writeSeen` wrote them. */
  seen: z
    .string()
    .regex(/^[0-9a-f-]{36}=\d{1,2}x\d{1,15}(,[0-9a-f-]{36}=\d{1,2}x\d{1,15}){0,49}$/)
    .transform(readSeen),
})

/** What a buyer was shown of a product: how many, and the price of one. */
export interface SeenLine {
  quantity: number
  unitPriceTiyin: bigint
}

/** The lines that a buyer is shown: the form brings them back, so that nothing is bought that was not seen. */
export function writeSeen(lines: readonly (SeenLine & { productId: string })[]): string {
  return lines
    .map(({ productId, quantity, unitPriceTiyin }) => `${productId}=${quantity}x${unitPriceTiyin}`)
    .join(',')
}

export function readSeen(text: string): ReadonlyMap<string, SeenLine> {
  return new Map(
    text.split(',').map((line): [string, SeenLine] => {
      const [productId = '', quantity = '', price = ''] = line.split(/[=x]/)
      return [productId, { quantity: Number(quantity), unitPriceTiyin: BigInt(price) }]
    }),
  )
}

/** What finds an order without signing in. */
export const findOrderInput = z.object({
  number: field('market.error.orderNumber', publicNumberReader('HB')),
  phone: field('market.error.phone', readPhone),
})

/** What is wrong with the number itself. */
export type QuantityFault = Extract<TextKey, `market.error.quantity.${string}` | `typed.number.${string}`>

/** Units as a number or as typed; 0 takes a line out of the cart. */
export function readQuantity(quantity: number | string, least: 0 | 1): Result<number, QuantityFault> {
  const typed = cleanLine(String(quantity))
  if (typed === '') return refuse('market.error.quantity.missing')
  const read = numberReader({ words: 'market.error.quantity', least, most: mostUnitsOfOne, units: pieces })
  // Which words a reader has is known where it is made.
  return read(typed) as Result<number, QuantityFault>
}
