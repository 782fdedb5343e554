import { systemContext } from '~/domains/identity/context'
import { publicName } from '~/domains/market/index.server'
import type { Contact } from '~/domains/market/schema'
import { addDays } from '~/platform/clock.server'
import { openJson } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import { intoHours } from '../into-hours'
import { demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'

interface Said {
  stars: number
  text: string | null
  answer?: string
  /** With a picture of the product. */
  isPictured?: true
}

/** Nothing but stars, too: many write no word. */
const said: readonly Said[] = [
  { stars: 5, text: 'Suratdagidan ham chiroyli ekan, qadogʻi ham puxta. Sovgʻaga oldim.', isPictured: true },
  { stars: 4, text: null },
  { stars: 5, text: 'Пришло на два дня раньше, работа очень аккуратная. Спасибо мастеру!' },
  {
    stars: 3,
    text: 'Rangi suratdagidan biroz toʻqroq, qolgani yaxshi.',
    answer: 'Rahmat! Yorugʻlikda rangi farq qilishi mumkin, suratni almashtirdik.',
  },
  { stars: 5, text: null },
  { stars: 5, text: 'Қўл меҳнати сезилиб турибди, онамга жуда ёқди.', isPictured: true },
  {
    stars: 2,
    text: 'Одна ручка пришла с трещиной, но продавец сразу предложил замену.',
    answer: 'Простите за это. Замену уже отправили.',
  },
  { stars: 4, text: 'Lovely work, well wrapped. The parcel took a week.' },
]

/** What waits for the desk, and what it did not show: of the last lines that came. */
const atDesk = [
  { stars: 5, text: 'Juda yoqdi, yana olaman! Ishi toza, choklari tekis.', status: 'waiting' },
  { stars: 4, text: 'Хороший подарок, упаковали бережно.', status: 'waiting', isPictured: true },
  {
    stars: 1,
    text: 'Hammasi aldov, bunaqa odamlardan olmang.',
    status: 'hidden',
    reasonCode: 'insult',
    asked: 'Men faqat oʻz fikrimni yozdim.',
  },
  {
    stars: 5,
    text: 'Boshqa doʻkonda bundan arzoni bor, oʻsha yerdan oling.',
    status: 'hidden',
    reasonCode: 'advertising',
  },
] as const

interface Line {
  id: string
  productId: string
  sellerId: string
  personId: string | null
  receivedAt: Date
  orderId: string
  contactCipher: string
  ownerId: string
  photoKey: string | null
  width: number | null
  height: number | null
}

/** What buyers say of products that came more than five days ago: of three lines in four. */
export async function seedProductReviews(day: SeedDay): Promise<void> {
  const desk = demonstrationPeople(day).find(({ key }) => key === 'approver')
  if (!desk) throw new Error('no approver among the demonstration people')
  await transaction(
    systemContext(() => day.now, 'seed'),
    async (work) => {
      if ((await work.tx.productReview.count()) > 0) return
      const lines = await work.tx.$queryRaw<Line[]>`
        select l.id, l.product_id as "productId", s.seller_id as "sellerId", s.person_id as "personId",
          s.received_at as "receivedAt", o.id as "orderId", o.contact_cipher as "contactCipher",
          w.person_id as "ownerId", f.storage_key as "photoKey", f.width, f.height
        from order_line l join seller_order s on s.id = l.seller_order_id join "order" o on o.id = s.order_id
          join seller w on w.id = s.seller_id
          left join product_photo f on f.product_id = l.product_id and f.position = 0
        where s.received_at < ${addDays(day.now, -5)} order by s.received_at, l.product_id`
      const before = lines.slice(0, -atDesk.length)
      for (const [at, line] of before.entries())
        if (at % 4 !== 3) await addReview(work, line, at, personSeedId(desk.pinfl))
      for (const [at, line] of lines.slice(-atDesk.length).entries())
        await addAtDesk(work, line, at, personSeedId(desk.pinfl))
    },
  )
}

async function addReview(work: Work, line: Line, at: number, deskId: string): Promise<void> {
  const one = said[at % said.length]
  if (!one) return
  const { stars, text, answer, isPictured } = one
  const writtenAt = intoHours(addDays(line.receivedAt, 2), 9, 20)
  const id = await create(work, line, { stars, text, writtenAt, isNamed: at % 3 !== 1, isPictured })
  const isLooked = text !== null || isPictured
  if (!isLooked) return
  await work.tx.productReview.update({
    where: { id },
    data: {
      status: 'shown',
      decidedById: deskId,
      decidedAt: intoHours(addDays(writtenAt, 1), 9, 18),
      version: 2,
    },
  })
  if (answer)
    await work.tx.productReview.update({
      where: { id },
      data: {
        answer,
        answeredById: line.ownerId,
        answeredAt: intoHours(addDays(writtenAt, 2), 9, 18),
        version: 3,
      },
    })
}

async function addAtDesk(work: Work, line: Line, at: number, deskId: string): Promise<void> {
  const one = atDesk[at]
  if (!one) return
  const { stars, text, status } = one
  const writtenAt = intoHours(addDays(line.receivedAt, 2), 9, 20)
  const isPictured = 'isPictured' in one ? one.isPictured : undefined
  const id = await create(work, line, { stars, text, writtenAt, isNamed: at % 2 === 0, isPictured })
  if (status !== 'hidden') return
  const decidedAt = intoHours(addDays(writtenAt, 1), 9, 18)
  await work.tx.productReview.update({
    where: { id },
    data: { status, reasonCode: one.reasonCode, decidedById: deskId, decidedAt, version: 2 },
  })
  if ('asked' in one)
    await work.tx.productReview.update({
      where: { id },
      data: { askedNote: one.asked, askedAt: intoHours(addDays(writtenAt, 2), 9, 18), version: 3 },
    })
}

interface New {
  stars: number
  text: string | null
  writtenAt: Date
  isNamed: boolean
  isPictured: true | undefined
}

async function create(work: Work, line: Line, { isNamed, isPictured, ...review }: New): Promise<string> {
  // Keys of lines differ from one seeding to the next.
  const name = `productReview:${line.productId}:${line.receivedAt.toISOString()}`
  const id = seedId(name)
  const contact = openJson<Contact>(line.contactCipher, {
    table: 'order',
    column: 'contact',
    row: line.orderId,
  })
  const { productId, sellerId, personId, photoKey, width, height } = line
  await work.tx.productReview.create({
    data: {
      ...{ id, orderLineId: line.id, productId, sellerId, personId, ...review },
      shownName: isNamed ? publicName(contact.name) : null,
      status: review.text === null && !isPictured ? 'shown' : 'waiting',
      changedAt: review.writtenAt,
    },
  })
  if (isPictured && photoKey && width && height)
    await work.tx.productReviewPhoto.create({
      data: {
        id: seedId(`photo:${name}`),
        reviewId: id,
        storageKey: photoKey,
        width,
        height,
        position: 0,
      },
    })
  return id
}
