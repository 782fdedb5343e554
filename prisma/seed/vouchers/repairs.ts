import { systemContext } from '~/domains/identity/context'
import { addWorkingDays } from '~/domains/reference/index.server'
import { getVersionInForce, loadCatalogue, openJourney } from '~/domains/services/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { applicationSeedId } from '../applications/rows'
import { applicantsAtMost, headsOf, specialistsOf, staffOf } from '../applications/staff'
import { seedApproval } from '../cases/approve'
import { writeCases } from '../cases/cases'
import { type PlannedServiceCase, planTimes } from '../cases/plan'
import { intoHours } from '../into-hours'
import { generatePeople } from '../people/generated-people'
import type { DemonstrationPerson } from '../people/people'
import { personSeedId } from '../people/persons'
import { PlanRefused } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { seededRandom } from '../seeded-random'
import { pickOffer, readOffers, type SeedOffer } from './offers'
import { seedDeviceOrder } from './order'
import { firstMakers, type SeedVoucher } from './plan'

/** A repair that its passport tells of, and one that the workshop has begun. */
const scripts = [
  { name: 'repaired', target: 'handed_over', daysAgo: 34 },
  { name: 'in-repair', target: 'in_making', daysAgo: 22 },
] as const

/** Days after its voucher on which an order is placed, accepted, begun, ready and handed over. */
const orderDays = [1, 2, 3, 6, 8]
const longestWarrantyMonths = 6
/** From the voucher until such a warranty is surely over. */
const warrantyDays = 8 + 185

/** A voucher whose device is repaired in another service. */
export interface OldVoucher extends SeedVoucher {
  centreCode: string
}

export interface PlannedRepair {
  script: (typeof scripts)[number]
  voucher: OldVoucher
  person: DemonstrationPerson
  offer: SeedOffer
}

/**
 * Whose device is repaired: somebody's who received it so long ago that its warranty is over, those of the demonstration's
 * centre first. Throws where the vouchers give none.
 */
export function planRepairs(
  day: SeedDay,
  vouchers: readonly OldVoucher[],
  offers: ReadonlyMap<string, SeedOffer[]>,
): PlannedRepair[] {
  const random = seededRandom(20_261_210)
  const people = new Map(
    generatePeople(day)
      .slice(0, applicantsAtMost)
      .map((person) => [personSeedId(person.pinfl), person]),
  )
  const isFirst = ({ centreCode }: OldVoucher) => Number(centreCode === '1726262')
  const inOrder = vouchers.toSorted(
    (one, other) =>
      isFirst(other) - isFirst(one) ||
      one.issuedAt.getTime() - other.issuedAt.getTime() ||
      (one.applicationId < other.applicationId ? -1 : 1),
  )
  const taken = new Set<string>()
  return scripts.map((script) => {
    for (const voucher of inOrder) {
      const person = people.get(voucher.personId)
      const isOver = addDays(voucher.issuedAt, warrantyDays) < addDays(day.today, -script.daysAgo)
      if (taken.has(voucher.personId) || !isOver || !person || !isCertified(person, day)) continue
      const short = (offers.get(voucher.deviceCode) ?? []).filter(
        ({ warrantyMonths }) => warrantyMonths <= longestWarrantyMonths,
      )
      const offer = pickOffer(new Map([[voucher.deviceCode, short]]), voucher, firstMakers, random)
      if (!offer) continue
      taken.add(voucher.personId)
      return { script, voucher, person, offer }
    }
    throw new PlanRefused(`${script.name}: no device is so old`)
  })
}

/** The register says that her right goes on. */
const isCertified = ({ disability }: DemonstrationPerson, day: SeedDay) =>
  disability !== null && disability !== undefined && `${disability.validUntil}` > isoDay(day.today)

/** Devices that were received long ago, broke and are repaired by voucher, by the portal's own steps under a clock in the past. */
export async function seedRepairs(day: SeedDay): Promise<void> {
  const offers = await readOffers(day)
  for (const plan of planRepairs(day, await readOld(day), offers)) {
    const { voucher, offer, person, script } = plan
    await seedDeviceOrder({ voucher, offer, target: 'handed_over', steps: stepsAfter(voucher.issuedAt) })
    const repair = await seedRepairCase(day, plan)
    const repairOffer = pickOffer(offers, repair, firstMakers, seededRandom(20_261_211))
    if (!repairOffer) throw new PlanRefused(`${person.key}: nobody repairs ${voucher.deviceCode}`)
    await seedDeviceOrder({
      ...{ voucher: repair, offer: repairOffer, target: script.target },
      steps: stepsAfter(repair.issuedAt),
    })
  }
}

const stepsAfter = (at: Date) => orderDays.map((days) => intoHours(addDays(at, days), 10, 17))

/** Kinds that are repaired, for the holder herself, where no money is short. */
async function readOld(day: SeedDay): Promise<OldVoucher[]> {
  return transaction(
    systemContext(() => day.now, 'seed'),
    ({ tx }) => tx.$queryRaw<OldVoucher[]>`
      select v.id, v.person_id as "personId", v.device_code as "deviceCode", v.ceiling_tiyin as "ceilingTiyin",
        v.issued_at as "issuedAt", e.application_id as "applicationId", c.centre_code as "centreCode"
      from voucher v join entitlement e on e.id = v.entitlement_id join case_file c on c.id = e.application_id
        join device_kind k on k.code = v.device_code and k.repair_code is not null
      where v.status = 'issued' and v.beneficiary_cipher is null and not exists (select 1 from budget_wait w
        where w.status = 'waiting' and w.region_code = left(c.centre_code, 4) and w.group_code = k.group_code)`,
  )
}

/** The case about the repair, decided: its voucher. */
async function seedRepairCase(day: SeedDay, plan: PlannedRepair): Promise<SeedVoucher> {
  const portal = systemContext(() => day.now, 'seed')
  const catalogue = await loadCatalogue(day.today)
  const repair = planCase(day, plan, catalogue.holidays)
  await transaction(portal, async (tx) => {
    const version = await getVersionInForce(tx, repair.serviceCode, day.today)
    if (!version) throw new Error('no version of the repair')
    await writeCases(
      tx,
      [repair],
      new Map([[repair.serviceCode, openJourney(version, catalogue)]]),
      catalogue.holidays,
    )
  })
  await seedApproval(repair)
  const applicationId = applicationSeedId(repair.name)
  const row = await transaction(portal, ({ tx }) =>
    tx.voucher.findFirstOrThrow({
      where: { entitlement: { applicationId } },
      select: { id: true, personId: true, deviceCode: true, ceilingTiyin: true, issuedAt: true },
    }),
  )
  return { ...row, applicationId }
}

function planCase(
  day: SeedDay,
  { script, voucher, person }: PlannedRepair,
  holidays: ReadonlySet<string>,
): PlannedServiceCase {
  const random = seededRandom(60_900_000 + script.daysAgo)
  const staff = staffOf(day)
  const { centreCode } = voucher
  const times = planTimes(
    random,
    { status: 'approved', appeal: null, ago: [script.daysAgo, script.daysAgo] },
    day,
    holidays,
  )
  return {
    ...{
      name: `case:device-repair:${script.name}`,
      serviceCode: 'device-repair',
      isProtected: false,
      person,
    },
    // Far from those of other cases, and the first choice of each question.
    index: script.daysAgo * 27_720,
    ...{ status: 'approved', appeal: null, centreCode },
    specialistId: random.pick(specialistsOf(centreCode, staff)),
    headId: headsOf(centreCode, staff)[0] ?? null,
    ...times,
    dueOn: addWorkingDays(dayOf(times.submittedAt), 8, holidays),
    answers: {
      'for-whom': { who: 'self' },
      person: undefined,
      device: { deviceCode: voucher.deviceCode, madeToMeasure: false },
    },
  }
}
