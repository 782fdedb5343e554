import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { som } from '~/lib/money'
import { bordersBetween } from './checkout/delivery-zones'
import {
  confirmBy,
  deliveryZone,
  goesBackOnSale,
  guestHoldMs,
  holdMs,
  joinQuantities,
  latestHoldEnd,
  leastTotal,
  mayBuyerCancel,
  mayRenewHold,
  mayReportProblem,
  mayWithdrawReceipt,
  mostRenewals,
  quoteDelivery,
  releaseAt,
  splitBySeller,
  splitDelivery,
  sumParcels,
} from './rules'

const regions = [
  '1703',
  '1706',
  '1708',
  '1710',
  '1712',
  '1714',
  '1718',
  '1722',
  '1724',
  '1726',
  '1727',
  '1730',
  '1733',
  '1735',
]
const region = fc.constantFrom(...regions)

const day = (number: number, time = '10:00') =>
  new Date(`2026-03-${String(number).padStart(2, '0')}T${time}:00Z`)

describe('times', () => {
  const came = { shippedAt: day(1), deliveredAt: day(3) }

  it('hold stock for half an hour, and for a guest shorter', () => {
    expect([holdMs, guestHoldMs]).toEqual([1_800_000, 1_200_000])
  })

  it('take a parcel for received two weeks after it came, or thirty days after it was sent', () => {
    expect(confirmBy(came, null)).toEqual(day(17))
    expect(confirmBy({ ...came, deliveredAt: null }, null)).toEqual(day(31))
  })

  it('leave three days to object after what was wrong was closed', () => {
    expect(confirmBy(came, day(4)), 'the two weeks are longer').toEqual(day(17))
    expect(confirmBy(came, day(16))).toEqual(day(19))
    expect(releaseAt(day(5), null)).toEqual(day(6))
    expect(releaseAt(day(5), day(6))).toEqual(day(9))
  })

  it.each([
    ['within a day', { receivedAt: day(5) }, day(5, '23:00'), true],
    ['a day later', { receivedAt: day(5) }, day(6), false],
    ['once the money went', { receivedAt: day(5), releasedAt: day(5, '12:00') }, day(5, '13:00'), false],
    ['when the two weeks are over', { receivedAt: day(17, '09:00') }, day(17, '11:00'), false],
    ['before she said so', { receivedAt: null }, day(5), false],
  ] as const)('let a buyer take her word back: %s', (_, changes, now, may) => {
    expect(mayWithdrawReceipt({ ...came, releasedAt: null, ...changes }, null, now)).toBe(may)
  })

  it('let something be wrong until two weeks after the parcel came, and never once it was called off', () => {
    const arrived = { status: 'delivered', deliveredAt: day(1), receivedAt: null } as const
    expect(mayReportProblem(arrived, day(15))).toBe(true)
    expect(mayReportProblem(arrived, day(15, '10:01'))).toBe(false)
    const had = { status: 'received', deliveredAt: day(1), receivedAt: day(5) } as const
    expect(mayReportProblem(had, day(19))).toBe(true)
    const none = { deliveredAt: null, receivedAt: null }
    expect(mayReportProblem({ status: 'paid', ...none }, day(28))).toBe(true)
    expect(mayReportProblem({ status: 'cancelled', ...none }, day(1))).toBe(false)
  })
})

describe('a buyer calls off her parcel', () => {
  const [fromStock, made] = [[{ takenUnits: 2 }], [{ takenUnits: 1 }, { takenUnits: 0 }]]
  it.each([
    ['paid', fromStock, day(9), true],
    ['accepted', fromStock, day(9), true],
    ['packed', fromStock, day(9), true],
    ['packed', made, day(2, '10:01'), false],
    ['paid', made, day(2), true],
    ['paid', made, day(2, '10:01'), false],
    ['shipped', fromStock, day(1), false],
    ['delivered', fromStock, day(1), false],
    ['cancelled', fromStock, day(1), false],
  ] as const)('%s, %j, at %s: %s', (status, lines, now, may) => {
    const parcel = { status, paidAt: day(1), lines, shipByOn: day(20), delays: [] }
    expect(mayBuyerCancel(parcel, now)).toBe(may)
  })

  it('at any time once its day is over, or while she has not agreed to wait', () => {
    const parcel = {
      status: 'paid',
      paidAt: day(1),
      lines: made,
      shipByOn: day(8, '00:00'),
      delays: [],
    } as const
    expect(mayBuyerCancel(parcel, day(8))).toBe(false)
    expect(mayBuyerCancel(parcel, day(9))).toBe(true)
    const said = (...statuses: ('asked' | 'accepted' | 'declined')[]) => ({
      ...parcel,
      delays: statuses.map((status) => ({ status })),
    })
    expect(mayBuyerCancel(said('asked'), day(5))).toBe(true)
    expect(mayBuyerCancel(said('declined'), day(5))).toBe(true)
    expect(mayBuyerCancel(said('declined', 'accepted'), day(5))).toBe(false)
  })
})

describe('what is called off', () => {
  it.each([
    ['paid', 'buyerAsked', true],
    ['paid', 'byOperator', true],
    ['paid', 'byBuyer', true],
    ['paid', 'damaged', false],
    ['paid', 'notAvailable', false],
    ['paid', 'notSent', false],
    ['paid', 'notAccepted', false],
    ['packed', 'buyerAsked', true],
    ['paid', 'rulesBroken', false],
    ['shipped', 'buyerAsked', false],
    ['shipped', 'byOperator', false],
  ] as const)('%s, because of %s, goes back on sale: %s', (status, reason, back) => {
    expect(goesBackOnSale(status, reason)).toBe(back)
  })
})

it('costs with the cheapest delivery what it costs within the seller’s region', () => {
  for (const weightGrams of [400, 1000, 1001, 5200]) {
    const near = quoteDelivery('1726', '1726', weightGrams)?.tiyin ?? 0n
    expect(leastTotal({ priceTiyin: som(900_000), weightGrams })).toBe(som(900_000) + near)
  }
})

describe('delivery', () => {
  it('knows the way between all regions, the same in both directions', () => {
    for (const from of regions) {
      for (const to of regions) {
        expect(bordersBetween(from, to)).toBe(bordersBetween(to, from))
        expect(deliveryZone(from, to)).not.toBeNull()
      }
    }
  })

  it.each([
    ['1726', '1726', 'same'],
    ['1726', '1727', 'near'],
    ['1726', '1718', 'middle'],
    ['1730', '1733', 'far'],
  ])('from %s to %s is %s', (from, to, zone) => {
    expect(deliveryZone(from, to)).toBe(zone)
  })

  it('prices each kilogram that is begun, and knows no other country', () => {
    const tiyin = (grams: number) => quoteDelivery('1726', '1726', grams)?.tiyin
    expect([0, 1, 1000, 1001, 2000, 2001].map(tiyin)).toEqual(
      [18_000, 18_000, 18_000, 22_000, 22_000, 26_000].map((each) => som(each)),
    )
    expect(quoteDelivery('1726', '9999', 500)).toBeNull()
  })
})

const line = fc.record({
  sellerId: fc.constantFrom('a', 'b', 'c'),
  regionSoato: region,
  unitPriceTiyin: fc.bigInt({ min: 1n, max: 10n ** 10n }),
  quantity: fc.integer({ min: 1, max: 99 }),
  weightGrams: fc.integer({ min: 1, max: 20_000 }),
})

describe('splitBySeller', () => {
  it('loses no line and no tiyin', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), region, (lines, to) => {
        const parcels = splitBySeller(lines, to)
        expect(parcels.flatMap((parcel) => parcel.lines)).toHaveLength(lines.length)
        expect(new Set(parcels.map((parcel) => parcel.sellerId)).size).toBe(parcels.length)
        const whole = lines.reduce((sum, each) => sum + each.unitPriceTiyin * BigInt(each.quantity), 0n)
        expect(parcels.reduce((sum, parcel) => sum + parcel.goodsTiyin, 0n)).toBe(whole)
        expect(parcels.every((parcel) => parcel.delivery)).toBe(true)
      }),
    )
  })
})

describe('sumParcels', () => {
  const sent = { goodsTiyin: 100n, discountTiyin: 0n, delivery: { tiyin: 7n } }
  it.each([
    ['what is sent', [sent, sent], [200n, 14n, 214n]],
    [
      'no delivery that is not known yet',
      [sent, { goodsTiyin: 50n, discountTiyin: 0n, delivery: null }],
      [150n, null, 150n],
    ],
    [
      'nothing for a parcel of which nothing can be bought',
      [sent, { goodsTiyin: 0n, discountTiyin: 0n, delivery: null }],
      [100n, 7n, 107n],
    ],
    ['nothing', [{ goodsTiyin: 0n, discountTiyin: 0n, delivery: null }], [0n, 0n, 0n]],
  ])('sums %s', (_, parcels, [goodsTiyin, deliveryTiyin, totalTiyin]) => {
    expect(sumParcels(parcels)).toEqual({ goodsTiyin, discountTiyin: 0n, deliveryTiyin, totalTiyin })
  })
})

describe('splitDelivery', () => {
  it('gives out exactly what was paid, whatever the quotes are by now', () => {
    const quotes = fc.array(fc.bigInt({ min: 0n, max: 10n ** 8n }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), quotes, (paid, each) => {
        const parcels = splitDelivery(paid, each)
        expect(parcels).toHaveLength(each.length)
        expect(parcels.reduce((sum, parcel) => sum + parcel, 0n)).toBe(paid)
        expect(parcels.every((parcel) => parcel >= 0n)).toBe(true)
      }),
    )
  })

  it('leaves the quotes as they are when nothing changed', () => {
    expect(splitDelivery(50n, [18n, 32n])).toEqual([18n, 32n])
  })
})

describe('joinQuantities', () => {
  it('adds up as far as there is something to be had, and never takes away', () => {
    expect(joinQuantities(2, 3, 10)).toBe(5)
    expect(joinQuantities(2, 3, 4)).toBe(4)
    expect(joinQuantities(2, 3, 1)).toBe(3)
    expect(joinQuantities(60, 60, null)).toBe(99)
  })
})

describe('a hold that is put off', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 2, 5, 10, minutes))
  const hold = { status: 'open', expiresAt: at(30), renewals: 0 } as const
  it('can be, ten times, while it is held', () => {
    expect(mayRenewHold(hold, at(29))).toBe(true)
    expect(mayRenewHold(hold, at(30))).toBe(false)
    expect(mayRenewHold({ ...hold, renewals: mostRenewals }, at(29))).toBe(false)
    expect(mayRenewHold({ ...hold, status: 'cancelled' }, at(29))).toBe(false)
  })
  it('ends at the same time at the latest', () => {
    expect(latestHoldEnd(hold)).toEqual(at(130))
    expect(latestHoldEnd({ expiresAt: at(90), renewals: 2 })).toEqual(at(170))
  })
})
