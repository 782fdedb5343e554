import { isoDay } from '~/lib/figures/iso-day'
import type { OrderMeasurements } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { OfferedWays } from '../handover/dispatch/rules'

/** An order that the same form made before. */
export interface Twin {
  id: string
  number: string
  voucherId: string
  offerId: string
  makerId: string
  topUpTiyin: bigint
  payUntil: Date | null
  delivery: string
  measurements: OrderMeasurements
  recipientCipher: string
}

interface StandingOffer extends OfferedWays {
  id: string
  makerId: string
  deviceCode: string
  priceTiyin: bigint
}

/** What an order is placed on. */
export interface OrderGround {
  twin: Twin | null
  /** Null unless it stands today, for all or for this voucher alone, with a maker who is accredited, and licensed for its kind. */
  offer: StandingOffer | null
  /** Everybody who works for the maker, and everybody on the citizen's side of the voucher. */
  staff: string[]
  own: string[]
  /** Workshops or the State were asked for a price for this voucher, and it is not over: `closeQuotesBy` ends it. */
  isAsked: boolean
}

/** The columns of either stand together, or are null together. */
interface Row extends Omit<Twin, 'id' | 'offerId' | 'makerId'>, Omit<StandingOffer, 'id'> {
  twinId: string | null
  twinOfferId: string
  twinMakerId: string
  offerId: string | null
  staff: string[] | null
  own: (string | null)[] | null
  isAsked: boolean
}

/**
 * All of it in one statement, once the voucher is locked: its orders are written under that lock only. With the portal's
 * eyes: a clerk does not see what the person was answered.
 */
export async function readOrderGround(
  work: Work,
  of: { orderId: string; offerId: string; voucherId: string; today: Date },
): Promise<OrderGround> {
  const today = isoDay(of.today)
  const rows = await work.tx.$queryRaw<[Row]>`
    select t.id as "twinId", t.number, t.voucher_id as "voucherId", t.offer_id as "twinOfferId",
      t.maker_id as "twinMakerId", t.top_up_tiyin as "topUpTiyin", t.pay_until as "payUntil",
      t.delivery, t.measurements::text as measurements, t.recipient_cipher as "recipientCipher",
      f.id as "offerId", f.maker_id as "makerId", f.device_code as "deviceCode", f.price_tiyin as "priceTiyin",
      f.home_visit as "homeVisit", f.by_post as "byPost", f.regions, m.regions as "makerRegions",
      app_maker_side(f.maker_id) as staff, app_voucher_side(${of.voucherId}::uuid) as own,
      exists (select 1 from quote_request r where r.voucher_id = ${of.voucherId}::uuid and r.status = 'open')
        or exists (select 1 from ceiling_request c where c.voucher_id = ${of.voucherId}::uuid and c.status = 'asked')
        as "isAsked"
    from (select 1) one
      left join device_order t on t.id = ${of.orderId}::uuid
      left join (offer f join maker m on m.id = f.maker_id and m.status = 'accredited'
          and ${today}::date between m.accredited_from and m.accredited_until
        join maker_licence l on l.maker_id = f.maker_id and l.device_code = f.device_code
          and ${today}::date between l.valid_from and l.valid_until)
        on f.id = ${of.offerId}::uuid and (f.active or f.status = 'quoted' and exists (select 1 from quote q
          join quote_request r on r.id = q.request_id where q.offer_id = f.id and q.status = 'answered'
            and q.valid_until >= ${today}::date and r.status = 'open' and r.voucher_id = ${of.voucherId}::uuid))`
  const [{ twinId, twinOfferId, twinMakerId, offerId, staff, own, isAsked, ...row }] = rows
  const {
    number,
    voucherId,
    topUpTiyin,
    payUntil,
    makerId,
    deviceCode,
    priceTiyin,
    homeVisit,
    byPost,
    regions,
    makerRegions,
    delivery,
    measurements,
    recipientCipher,
  } = row
  return {
    twin:
      twinId === null
        ? null
        : {
            ...{ id: twinId, offerId: twinOfferId, makerId: twinMakerId },
            number,
            voucherId,
            topUpTiyin,
            payUntil,
            ...{ delivery, measurements, recipientCipher },
          },
    offer:
      offerId === null
        ? null
        : { id: offerId, makerId, deviceCode, priceTiyin, homeVisit, byPost, regions, makerRegions },
    staff: staff ?? [],
    own: (own ?? []).filter((person) => person !== null),
    isAsked,
  }
}
