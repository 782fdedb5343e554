import type { Context } from '~/domains/identity/context'
import {
  approvePurchaser,
  createStateCustomer,
  decidePurchaser,
  decideStateCustomer,
  refusePurchaser,
  submitPurchaser,
} from '~/domains/market/index.server'
import { addDays } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { fillTeam } from '../../makers/team'
import { generatePeople } from '../../people/generated-people'
import { demonstrationPeople } from '../../people/people'
import { personSeedId } from '../../people/persons'
import { must } from '../../plan-refused'
import type { SeedDay } from '../../seed-day'

const school = {
  name: '“Bilim bulogʻi” maktabi',
  taxNumber: '301245879',
  soato: '1726262',
  address: 'Lutfiy koʻchasi, 14-uy',
}
const hotel = {
  name: '“Ipak yoʻli” mehmonxonasi',
  taxNumber: '302118764',
  address: 'Mustaqillik koʻchasi, 5-uy',
}
const shop = { name: '“Savdo olami” MCHJ', taxNumber: '305671290', address: 'Bozor koʻchasi, 1-uy' }

const library = {
  name: '“Ziyo” kutubxonasi',
  taxNumber: '303554120',
  address: 'Alisher Navoiy koʻchasi, 22-uy',
}

const nursery = {
  name: '“Mehribon” bogʻchasi',
  taxNumber: '304417785',
  address: 'Gulzor koʻchasi, 9-uy',
}

/** By what two of them are customers of the State. Made up. */
const grounds = {
  school: 'Davlat umumtaʼlim maktabi: tuman hokimining 2019-yil 12-avgustdagi 114-son qarori.',
  nursery: 'Davlat maktabgacha taʼlim tashkiloti: tuman hokimining 2021-yil 3-maydagi 87-son qarori.',
}

/** An organisation that buys with a team of three, one that waits for the desk, one that it refused, and one it stopped. The first is a customer of the State, and one more waits to be. */
export async function seedPurchasers(day: SeedDay): Promise<void> {
  const people = demonstrationPeople(day)
  const pinflOf = (key: string) => people.find((person) => person.key === key)?.pinfl ?? ''
  const by = (pinfl: string, role: string, daysAgo: number): Context => ({
    ...{ personId: personSeedId(pinfl), role, organisationId: null, requestId: 'seed' },
    ...{ isPast: daysAgo > 1, now: () => addDays(day.now, -daysAgo) },
  })
  const approver = (daysAgo: number) => by(pinflOf('approver'), 'approver', daysAgo)
  const ask = async (input: typeof school, founder: Context) =>
    must(input.name, await perform(founder, submitPurchaser, input)).purchaserId
  const purchaserId = await ask(school, by(pinflOf('purchasing-owner'), 'citizen', 30))
  must(school.name, await perform(approver(28), approvePurchaser, { purchaserId }))
  const marked = { purchaserId, ground: grounds.school }
  must(school.name, await perform(approver(27), createStateCustomer, marked))
  const second = by(pinflOf('approver-2'), 'approver', 26)
  must(school.name, await perform(second, decideStateCustomer, { purchaserId, move: 'confirm' }))
  await fillTeam(day, {
    ...{ role: 'buyer_staff', organisationId: purchaserId, owner: 'purchasing-owner' },
    joined: [
      ['purchasing-buyer', ['buyer']],
      ['purchasing-approver', ['approver']],
    ],
    invited: ['citizen-pension', ['buyer']],
  })
  // From the end of the list, before those who ask to sell.
  const [fourth, third, first, other] = generatePeople(day)
    .filter(({ disability }) => disability && disability.group !== 'child')
    .slice(-6, -2)
  if (!first || !other || !third || !fourth) throw new Error('too few generated people')
  await ask({ ...hotel, soato: first.districtSoato }, by(first.pinfl, 'citizen', 0))
  const refused = await ask({ ...shop, soato: other.districtSoato }, by(other.pinfl, 'citizen', 6))
  const reason = 'STIR boshqa tashkilotniki. Guvohnomadagi raqamni yozib, yana soʻrang.'
  must(shop.name, await perform(approver(4), refusePurchaser, { purchaserId: refused, reason }))
  const stopped = await ask({ ...library, soato: third.districtSoato }, by(third.pinfl, 'citizen', 20))
  must(library.name, await perform(approver(18), approvePurchaser, { purchaserId: stopped }))
  const why = 'Manzilda bunday kutubxona topilmadi. Ijara shartnomasini 1140 orqali yuboring.'
  const suspended = { purchaserId: stopped, move: 'suspend', reason: why } as const
  must(library.name, await perform(approver(3), decidePurchaser, suspended))
  const waiting = await ask({ ...nursery, soato: fourth.districtSoato }, by(fourth.pinfl, 'citizen', 9))
  must(nursery.name, await perform(approver(7), approvePurchaser, { purchaserId: waiting }))
  const prepared = { purchaserId: waiting, ground: grounds.nursery }
  const preparedBy = by(pinflOf('approver-2'), 'approver', 1)
  must(nursery.name, await perform(preparedBy, createStateCustomer, prepared))
}
