import { planMandate } from '~/domains/applications/mandates/rows/plan-mandate.server'
import { mandateActs } from '~/domains/applications/schema'
import { indexContact } from '~/domains/identity/contact-index.server'
import { systemContext } from '~/domains/identity/context'
import { findSignals, reviewSignal } from '~/domains/makers/index.server'
import { indexAddress } from '~/domains/vouchers/rows/visit-address.server'
import { newId } from '~/lib/ids'
import { addDays } from '~/platform/clock.server'
import { open, seal } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { actingAs } from '../cases/approve'
import { demonstrationPeople } from '../people/people'
import { demonstrationId, personSeedId } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'

const sharedPhone = '998901112233'
/** How many people share a phone, and how many gave one helper a mandate. */
const many = 4

/** The city of Nukus, and the regions that are not far from it: Karakalpakstan and Xorazm. */
const nukus = '1735401'
const nearNukus = ['1735', '1733']

/**
 * What looks unusual: a phone and an address of many, a helper of many, people from far away, a workshop's own staff. The
 * rest is there by itself.
 */
export async function seedSignals({ day }: { day: SeedDay }): Promise<void> {
  const portal = { ...systemContext(() => day.now, 'seed'), isPast: true }
  await transaction(portal, async (work) => {
    const demonstration = demonstrationPeople(day).map(({ pinfl }) => personSeedId(pinfl))
    const people = await readGrownUps(work, demonstration)
    await sharePhone(work, people.slice(0, many))
    const [helper, ...others] = people.slice(many, 2 * many + 1)
    if (helper) await giveMandates(work, helper.id, others, addDays(day.now, -30))
    await shareAddress(work, day.now)
    await moveFarAway(work, demonstration, addDays(day.now, -150))
    await employ(work, demonstration, addDays(day.now, -3))
  })
  await findSignals(portal)
  await reviewOne(day)
}

/** People with vouchers in the order of their numbers, who are nobody of the demonstration. */
function readGrownUps({ tx }: Work, demonstration: string[]) {
  return tx.person
    .findMany({
      where: {
        id: { notIn: demonstration },
        bornOn: { lt: new Date('2000-01-01') },
        ...{ phoneIndex: { not: null } },
      },
      orderBy: { pinflIndex: 'asc' },
      take: 200,
    })
    .then(async (people) => {
      const holders = await tx.voucher.findMany({
        where: { personId: { in: people.map(({ id }) => id) } },
        select: { personId: true },
      })
      const isHolder = new Set(holders.map(({ personId }) => personId))
      const grants = await tx.roleGrant.findMany({
        where: { personId: { in: [...isHolder] }, role: { not: 'citizen' } },
        select: { personId: true },
      })
      const isStaff = new Set(grants.map(({ personId }) => personId))
      return people.filter(({ id }) => isHolder.has(id) && !isStaff.has(id))
    })
}

async function sharePhone({ tx, now }: Work, people: readonly { id: string }[]): Promise<void> {
  const { phoneIndex } = indexContact({ phone: sharedPhone, email: null })
  for (const { id } of people) {
    const phoneCipher = seal(sharedPhone, { table: 'person', column: 'phone', row: id })
    await tx.person.update({ where: { id }, data: { phoneCipher, phoneIndex, updatedAt: now() } })
  }
}

/** The last orders that were brought or sent went to one address, of different people. */
async function shareAddress({ tx }: Work, recordedAt: Date): Promise<void> {
  const orders = await tx.deviceOrder.findMany({
    where: { delivery: { not: 'pickup' } },
    orderBy: [{ placedAt: 'desc' }, { id: 'asc' }],
    distinct: ['personId'],
    take: many,
    select: { id: true },
  })
  const addressIndex = indexAddress({ districtSoato: '1726269', street: 'Bogʻibahor koʻchasi, 7-uy' })
  const data = orders.map(({ id: deviceOrderId }) => ({ deviceOrderId, addressIndex, recordedAt }))
  await tx.deviceOrderPlace.createMany({ data })
}

async function giveMandates(
  { tx }: Work,
  holderId: string,
  grantors: Awaited<ReturnType<typeof readGrownUps>>,
  at: Date,
): Promise<void> {
  for (const { id, pinflCipher, familyName, givenName, patronymic } of grantors) {
    const pinfl = open(pinflCipher, { table: 'person', column: 'pinfl', row: id })
    const named = {
      pinfl,
      familyName,
      givenName,
      patronymic,
      holderId,
      serviceGroups: [],
      term: '36' as const,
    }
    const planned = planMandate({ now: () => at }, { ...named, acts: mandateActs }, seedId(`signal:${id}`))
    if (!planned) continue
    const given = { status: 'in_force', basis: 'code', givenAt: at, codeConfirmedAt: at } as const
    await tx.mandate.create({ data: { ...planned, ...given } })
  }
}

/** People who fetched their devices at one workshop live at the other end of the country. */
async function moveFarAway({ tx, now }: Work, demonstration: string[], since: Date): Promise<void> {
  const makers = await tx.maker.findMany({
    where: { NOT: nearNukus.map((region) => ({ soato: { startsWith: region } })) },
    select: { id: true },
  })
  const orders = await tx.deviceOrder.findMany({
    where: {
      ...{ status: 'handed_over', delivery: 'pickup', handedOverAt: { gte: since } },
      ...{ makerId: { in: makers.map(({ id }) => id) }, personId: { notIn: demonstration } },
    },
    orderBy: [{ handedOverAt: 'desc' }, { id: 'asc' }],
    select: { makerId: true, personId: true },
  })
  const fetchers = new Map<string, Set<string>>()
  for (const { makerId, personId } of orders)
    fetchers.set(makerId, (fetchers.get(makerId) ?? new Set()).add(personId))
  const [most] = [...fetchers.values()].sort((one, other) => other.size - one.size)
  const data = { districtSoato: nukus, updatedAt: now() }
  await tx.person.updateMany({ where: { id: { in: [...(most ?? [])].slice(0, many) } }, data })
}

/** Somebody who received a device began to work at that workshop. */
async function employ({ tx }: Work, demonstration: string[], grantedAt: Date): Promise<void> {
  const order = await tx.deviceOrder.findFirst({
    where: { status: 'handed_over', personId: { notIn: demonstration } },
    orderBy: [{ handedOverAt: 'desc' }, { id: 'asc' }],
    select: { personId: true, makerId: true },
  })
  if (!order) return
  await tx.roleGrant.create({
    data: {
      ...{ id: newId(), personId: order.personId, role: 'maker_staff', organisationId: order.makerId },
      grantedAt,
    },
  })
}

/** One was looked at already. */
async function reviewOne(day: SeedDay): Promise<void> {
  const personId = demonstrationId(day, 'finance-2')
  const officer = actingAs({ centreCode: '' }, personId, 'finance_officer', day.now)
  // By what it is about: ids are drawn anew with each seeding.
  const signal = await transaction(officer, ({ tx }) =>
    tx.fraudSignal.findFirst({ where: { ruleCode: 'manyOfKind' }, orderBy: { subject: 'asc' } }),
  )
  if (!signal) return
  must(
    'a signal that was looked at',
    await perform(officer, reviewSignal, {
      ...{ signalId: signal.id, weight: signal.weight, outcome: 'explained' },
      reason: 'Ustaxona viloyatda shu turdagi protezlarni yasaydigan yagona joy.',
    }),
  )
}
