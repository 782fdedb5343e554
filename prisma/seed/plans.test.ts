import { beforeAll, describe, expect, it } from 'vitest'
import { lastValidDay } from '~/domains/vouchers/rules'
import { addDays, dayOf } from '~/platform/clock.server'
import { type PlannedCase, planCases } from './applications/plan'
import { type PlannedServiceCase, planServiceCases } from './cases/plan'
import { readRows } from './content-files'
import { makerId, readMakers } from './makers/content'
import { offerRows } from './makers/offers'
import { goodsOf } from './market/goods'
import { sellerSeedId } from './market/market'
import { planPurchases } from './market/orders-plan'
import { stepsOf } from './market/parcel-plan'
import { demonstrationPeople } from './people/people'
import { personSeedId } from './people/persons'
import { holidayRows } from './reference/holidays'
import { parameterRows } from './reference/parameters'
import { readSeedDay, type SeedDay, seedDayOf } from './seed-day'
import type { SeedOffer } from './vouchers/offers'
import { planOrders } from './vouchers/plan'
import { type OldVoucher, planRepairs } from './vouchers/repairs'

// Every 57th day of more than four years, so that all weekdays and months come up, and odd days.
const first = new Date('2025-12-31T12:00:00+05:00')
const days = [
  ...Array.from({ length: 28 }, (_, index) => seedDayOf(addDays(first, index * 57))),
  ...['2026-11-25', '2026-12-31T23:50', '2027-03-31', '2028-02-29', '2031-05-09', '2040-02-29'].map(
    readSeedDay,
  ),
]

const devices = new Map(readRows('devices.tsv').map((row) => [row.code, row]))

function holidaysOf(day: SeedDay): Set<string> {
  return new Set(holidayRows(day).map(({ date }) => new Date(date).toISOString().slice(0, 10)))
}

/** Those that can still be spent on the day. */
function vouchersOf(
  day: SeedDay,
  cases: PlannedCase[],
): (OldVoucher & { validUntil: Date; isOwn: boolean })[] {
  const ceilings = new Map(parameterRows(day).map(({ code, value }) => [code, BigInt(value)]))
  return cases
    .filter(({ status }) => status === 'approved')
    .map(({ name, person, child, deviceCode, endedAt, centreCode }) => {
      const { disability, medicalConclusion } = child ?? person
      const ends = new Date(`${disability?.validUntil ?? medicalConclusion?.validUntil}T00:00:00Z`)
      return {
        id: name,
        applicationId: name,
        personId: personSeedId(person.pinfl),
        ...{ deviceCode, centreCode, isOwn: child === null },
        ceilingTiyin: ceilings.get(`voucher-ceiling.${deviceCode}`) ?? 0n,
        issuedAt: endedAt,
        validUntil: lastValidDay(dayOf(endedAt), Number(devices.get(deviceCode)?.valid_days), ends),
      }
    })
}

function offersByKind(): Map<string, SeedOffer[]> {
  const kinds = new Map<string, SeedOffer[]>()
  for (const { makerId: maker, priceTiyin, ...row } of offerRows(readMakers())) {
    const offer = { ...row, makerId: maker, priceTiyin: BigInt(priceTiyin), byPost: row.byPost === true }
    kinds.set(row.deviceCode, [...(kinds.get(row.deviceCode) ?? []), offer])
  }
  return kinds
}

function isRising(instants: readonly Date[]): boolean {
  return instants.every((at, index) => index === 0 || at > (instants[index - 1] ?? at))
}

describe.each(days.map((day) => [day.today.toISOString().slice(0, 10), day] as const))('on %s', (_, day) => {
  let cases: PlannedCase[]
  beforeAll(() => {
    cases = planCases(day, holidaysOf(day))
  })

  it('no step of a case lies ahead, and every right is granted in its time', () => {
    const wrong = cases.filter(({ status, submittedAt, takenAt, askedAt, endedAt }) => {
      const steps = [submittedAt, takenAt, askedAt, endedAt]
      const count = status === 'draft' || status === 'submitted' ? 1 : status === 'in_review' ? 3 : 4
      return !isRising([...steps.slice(0, count), day.now])
    })
    expect(wrong).toEqual([])
    const vouchers = vouchersOf(day, cases)
    expect(vouchers.filter(({ validUntil, issuedAt }) => validUntil < dayOf(issuedAt))).toEqual([])
    const rights = cases
      .filter(({ status }) => status === 'approved')
      .map(({ person, child, deviceCode }) => `${(child ?? person).pinfl} ${deviceCode}`)
    expect(new Set(rights).size).toBe(rights.length)
    expect(
      cases.filter(({ status, dueOn }) => status === 'submitted' && dueOn < day.today).length,
    ).toBeGreaterThan(0)
  })

  it('device orders stand in every state, placed with a voucher in force', () => {
    const usable = vouchersOf(day, cases).filter(({ validUntil }) => validUntil >= day.today)
    const orders = planOrders(day, usable, offersByKind())
    const wrong = orders.filter(({ voucher, steps }) => !isRising([voucher.issuedAt, ...steps, day.now]))
    expect(wrong).toEqual([])
    expect(new Set(orders.map(({ target }) => target)).size).toBe(7)
    const own = orders.filter(({ offer }) => offer.makerId === makerId('yengil-qadam'))
    expect(own.length).toBeGreaterThan(10)
    const paidIn = orders.filter(
      ({ voucher, offer, target }) =>
        offer.priceTiyin > voucher.ceilingTiyin && ['accepted', 'in_making'].includes(target),
    )
    expect(paidIn.length).toBeGreaterThan(1)
  })

  it('two devices are so old that they are repaired by voucher, of two people of the demonstration’s centre', () => {
    const old = vouchersOf(day, cases).filter(
      ({ isOwn, deviceCode }) => isOwn && devices.get(deviceCode)?.repair,
    )
    const repairs = planRepairs(day, old, offersByKind())
    expect(repairs.map(({ voucher }) => voucher.centreCode)).toEqual(['1726262', '1726262'])
    expect(new Set(repairs.map(({ voucher }) => voucher.personId)).size).toBe(2)
  })

  it('purchases stand in every state, and want no more than there is', () => {
    const goods = new Map(goodsOf(day).map((each) => [each.id, each]))
    const plan = planPurchases(day)
    const wanted = new Map<string, number>()
    const wrong = plan.filter((purchase) => {
      const { lines, personId, target, at, paidAt, sentAt } = purchase
      const later =
        target === 'cancelled' ? [sentAt] : stepsOf(target ?? 'paid', purchase).map((step) => step.at)
      for (const { productId, quantity } of lines)
        wanted.set(productId, (wanted.get(productId) ?? 0) + quantity)
      const things = lines.map(({ productId }) => goods.get(productId))
      return (
        !isRising([at, paidAt, ...later, day.now]) ||
        things.some((each) => !each || each.createdAt >= at || each.sellerPersonId === personId)
      )
    })
    expect(wrong).toEqual([])
    expect([...wanted].filter(([id, count]) => count > (goods.get(id)?.units ?? count))).toEqual([])
    const states = plan.map(({ target }) => target ?? 'lapsed')
    for (const state of [
      'paid',
      'accepted',
      'packed',
      'shipped',
      'delivered',
      'received',
      'released',
      'cancelled',
      'lapsed',
    ])
      expect([state, states.filter((each) => each === state).length > 1]).toEqual([state, true])
    for (const slug of ['gulchehra-atlas', 'alisher-sopol']) {
      const waiting = plan.filter(
        ({ target, lines }) =>
          target === 'paid' && goods.get(lines[0]?.productId ?? '')?.sellerId === sellerSeedId(slug),
      )
      expect([slug, waiting.length > 1]).toEqual([slug, true])
    }
    const buyer = demonstrationPeople(day).find(({ key }) => key === 'buyer')
    const awaited = plan.filter(
      ({ personId, target }) => personId === personSeedId(buyer?.pinfl ?? '') && target === 'shipped',
    )
    expect(awaited.length).toBe(1)
  })
})

describe.each(
  days.filter((_, index) => index % 5 === 0).map((day) => [day.today.toISOString(), day] as const),
)('the cases of all services on %s', (_, day) => {
  const steps = (one: PlannedServiceCase) => {
    const { submittedAt, takenAt, askedAt, passedAt, endedAt, filedAt, reviewedAt, answeredAt } = one
    return [submittedAt, takenAt, askedAt, passedAt, endedAt, filedAt, reviewedAt, answeredAt].map(Number)
  }
  const plans = planServiceCases(day, holidaysOf(day))

  it('are of every other service in every state, one after another, and behind them is nothing to come', () => {
    expect(plans).toHaveLength((readRows('services.tsv').length - 1) * 8)
    for (const one of plans) {
      expect(steps(one)).toEqual(steps(one).toSorted((a, b) => a - b))
      expect(+one.submittedAt).toBeLessThan(+day.now)
      if (one.status === 'approved' || one.status === 'refused') expect(+one.endedAt).toBeLessThan(+day.now)
    }
  })

  it('are appealed within the term, and decided by two people where a head decides', () => {
    for (const { appeal, endedAt, filedAt, specialistId, headId } of plans) {
      if (appeal) expect(+filedAt).toBeLessThan(+addDays(endedAt, 29))
      if (headId) expect(headId).not.toBe(specialistId)
    }
  })
})
