import { systemContext } from '~/domains/identity/context'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import { intoHours } from '../into-hours'
import { demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'

interface Asked {
  text: string
  answer?: string
  /** Absent where the desk has shown it. */
  is?: 'waiting' | 'hidden'
}

const asked: readonly Asked[] = [
  { text: 'Oʻlchami qancha?', answer: 'Boʻyi 15, eni 10 santimetr.' },
  { text: 'Можно ли стирать в машине?', answer: 'Лучше руками, в прохладной воде.' },
  { text: 'Boshqa rangda ham bormi?' },
  { text: 'Could it be wrapped as a gift?', answer: 'Yes, write it in the note and we wrap it.' },
  { text: 'Ички томони ҳам қўлда тикилганми?', answer: 'Ҳа, тўлиқ қўлда тикилган.' },
  { text: 'Ismimni yozib bera olasizmi?', is: 'waiting' },
  { text: 'Есть ли размер для ребёнка шести лет?', is: 'waiting' },
  { text: 'Nega bunchalik qimmat, kim oladi buni?', is: 'hidden' },
]

/** What people asked about the newest product of each of some sellers, and what was reported. */
export async function seedProductQuestions(day: SeedDay): Promise<void> {
  const people = demonstrationPeople(day)
  const idOf = (key: string) => {
    const person = people.find((each) => each.key === key)
    if (!person) throw new Error(`no ${key} among the demonstration people`)
    return personSeedId(person.pinfl)
  }
  const [buyer, desk] = [idOf('buyer'), idOf('approver')]
  await transaction(
    systemContext(() => day.now, 'seed'),
    async (work) => {
      if ((await work.tx.productQuestion.count()) > 0) return
      const products = await work.tx.$queryRaw<Product[]>`
        select distinct on (s.slug) p.id, p.seller_id as "sellerId", s.person_id as "ownerId"
        from product p join seller s on s.id = p.seller_id
        where p.status = 'published' and p.parent_id is null and s.status = 'approved' and s.person_id <> ${buyer}::uuid
        order by s.slug, p.created_at desc, p.id limit ${asked.length}`
      for (const [at, product] of products.entries())
        await addQuestion(work, { at, product, personId: buyer, desk, now: day.now })
      await addReports(work, products, buyer, day.now)
    },
  )
}

interface Product {
  id: string
  sellerId: string
  ownerId: string
}

interface NewQuestion {
  at: number
  product: Product
  personId: string
  desk: string
  now: Date
}

async function addQuestion(work: Work, { at, product, personId, desk, now }: NewQuestion): Promise<void> {
  const one = asked[at]
  if (!one) return
  const id = seedId(`productQuestion:${product.id}`)
  const askedAt = intoHours(addDays(now, -12 + at), 9, 18)
  const { text, answer, is } = one
  const of = { productId: product.id, sellerId: product.sellerId }
  await work.tx.productQuestion.create({ data: { id, ...of, personId, text, askedAt } })
  if (is === 'waiting') return
  const decided = { decidedById: desk, decidedAt: intoHours(addDays(askedAt, 1), 9, 18), version: 2 }
  const why = is === 'hidden' ? { status: is, reasonCode: 'offTopic' } : { status: 'shown' as const }
  await work.tx.productQuestion.update({ where: { id }, data: { ...why, ...decided } })
  if (answer)
    await work.tx.productQuestion.update({
      where: { id },
      data: {
        ...{ answer, answeredById: product.ownerId, version: 3 },
        answeredAt: intoHours(addDays(askedAt, 2), 9, 18),
      },
    })
}

async function addReports(
  work: Work,
  products: readonly Product[],
  reportedById: string,
  now: Date,
): Promise<void> {
  const [first, second] = products
  if (!first || !second) return
  const reportedAt = intoHours(addDays(now, -1), 9, 18)
  const by = { reportedById, reportedAt }
  await work.tx.marketReport.createMany({
    data: [
      {
        ...{ id: seedId('marketReport:product'), productId: first.id, ...by },
        ...{ reasonCode: 'misleading', text: 'Tavsifda ipak deyilgan, suratda esa paxta.' },
      },
      {
        id: seedId('marketReport:seller'),
        sellerId: second.sellerId,
        ...by,
        reasonCode: 'offSite',
        text: null,
      },
    ],
  })
}
