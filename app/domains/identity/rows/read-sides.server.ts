import type { Work } from '~/platform/work.server'
import type { ContactIndex } from '../contact-index.server'

// Who stands on which side is said once, in the database, whose triggers compare the same people.

/**
 * Everybody on the citizen's side of a right: the person herself, whom it is for, and those who have applied for
 * either, so the other parent too. `beneficiaryIndex` is null while nobody in particular is named, `personId` where
 * nobody applied.
 */
export function getCitizenSide(
  work: Work,
  right: { personId: string | null; beneficiaryIndex: string | null },
): Promise<string[]> {
  return read(
    work.tx
      .$queryRaw`select app_citizen_side(${right.personId}::uuid, ${right.beneficiaryIndex}::text) as people`,
  )
}

/** The same of a case, with whoever filled its application in for her. */
export function getCaseSide(
  work: Work,
  one: { id: string; applicantId: string | null; beneficiaryIndex: string | null },
): Promise<string[]> {
  return read(
    work.tx.$queryRaw`select app_citizen_side(${one.applicantId}::uuid, ${one.beneficiaryIndex}::text)
      || app_assistants(${one.id}::uuid) as people`,
  )
}

/** The same for a voucher and its orders. */
export function getVoucherSide(work: Work, voucherId: string): Promise<string[]> {
  return read(work.tx.$queryRaw`select app_voucher_side(${voucherId}::uuid) as people`)
}

/**
 * The person behind a seller, everybody who acts for it now, and their families: who decides about a seller, buys or asks
 * her for prices is none of them.
 */
export function getSellerFamily(work: Work, sellerId: string): Promise<string[]> {
  return read(work.tx.$queryRaw`select app_seller_family(${sellerId}::uuid) as people`)
}

/** The same, and who asked to sell in her name under a mandate, with that family: none of them decides about the shop. */
export function getSellerReviewSide(work: Work, sellerId: string): Promise<string[]> {
  return read(work.tx.$queryRaw`select app_seller_review_side(${sellerId}::uuid) as people`)
}

/**
 * Whom a parcel's buyer must not be one of, with their families. Of who bought it, by account or by what she typed: the
 * shop as it was then, as far as it still is. Of everybody else: the shop as it is now.
 */
export function getShopAgainstBuyer(
  work: Work,
  { parcelId, personId }: { parcelId: string; personId: string | null },
): Promise<string[]> {
  return read(
    work.tx.$queryRaw`select app_shop_against_buyer(${parcelId}::uuid, ${personId}::uuid) as people`,
  )
}

/** Who asked for an organisation that buys, and everybody who works in its team now, with their families. */
export function getPurchaserSide(work: Work, purchaserId: string): Promise<string[]> {
  return read(work.tx.$queryRaw`select app_purchaser_side(${purchaserId}::uuid) as people`)
}

/** Who bought an order's parcels, and whoever has the phone or e-mail that was typed for it. */
export function getParcelBuyers(work: Work, orderId: string): Promise<string[]> {
  return read(work.tx.$queryRaw`select app_parcel_buyers(${orderId}::uuid) as people`)
}

/** Everybody who has this phone or e-mail. */
export function getPeopleByContact(work: Work, { phoneIndex, emailIndex }: ContactIndex): Promise<string[]> {
  return read(
    work.tx.$queryRaw`select app_people_by_contact(${phoneIndex}::text, ${emailIndex}::text) as people`,
  )
}

/** Everybody on either side of a parcel: the seller's people and family, the buyer and hers. */
export function getParcelSides(work: Work, parcelId: string): Promise<string[]> {
  return read(work.tx.$queryRaw`select app_parcel_sides(${parcelId}::uuid) as people`)
}

/** Payer and family, and whoever gets the money of a payment. */
export function getPaymentSide(work: Work, intentId: string): Promise<string[]> {
  return read(work.tx.$queryRaw`select app_payment_side(${intentId}::uuid) as people`)
}

/** The same for a payment that may be known by the provider's id only; nobody when it is none of ours. */
export function getMatterSide(
  work: Work,
  { paymentIntentId, paymentReference }: { paymentIntentId: string | null; paymentReference: string | null },
): Promise<string[]> {
  return read(
    work.tx.$queryRaw`select app_matter_side(${paymentIntentId}::uuid, ${paymentReference}::text) as people`,
  )
}

/** Everybody who works for one of these makers, and their families: who pays them for the State is none of these. */
export function getMakerFamily(work: Work, makerIds: readonly string[]): Promise<string[]> {
  return read(
    work.tx.$queryRaw`select array(select distinct unnest(app_maker_family(maker.id))
      from unnest(${[...makerIds]}::uuid[]) as maker (id)) as people`,
  )
}

async function read(rows: PromiseLike<unknown>): Promise<string[]> {
  const [row] = (await rows) as { people: (string | null)[] | null }[]
  // Where nobody applied, nobody stands there.
  return (row?.people ?? []).filter((person) => person !== null)
}
