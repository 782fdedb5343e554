import {
  answerReturn,
  performAsBuyer,
  replaceReturn,
  sendReturn,
  submitContest,
  submitDisputeOfReturn,
  submitReturnWithPhotos,
  withdrawReturn,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { receiveReturnAndRefund } from '~/workflows/market-orders/receive-return-and-refund.server'
import { returnPartAndRefund } from '~/workflows/market-orders/return-part-and-refund.server'
import { takeOfferAndRefund } from '~/workflows/market-orders/take-offer-and-refund.server'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

interface Open {
  returnId: string
  parcelId: string
  sellerId: string
  orderId: string
  /** Who bought it, from here on: an account of hers. */
  personId: string
  /** Who sells it. */
  ownerId: string
}

async function openReturns(scene: Scene) {
  const taken: string[] = []
  const put = async (status: string, cameAt = scene.as('x').now()): Promise<Open> => {
    const row = await scene.find<Open>(
      `select r.id as "returnId", s.id as "parcelId", s.seller_id as "sellerId", s.order_id as "orderId",
          e.person_id as "ownerId"
        from parcel_return r join seller_order s on s.id = r.seller_order_id join seller e on e.id = s.seller_id
        where r.id <> all ($1::uuid[]) order by r.id limit 1`,
      [taken],
    )
    taken.push(row.returnId)
    const isDone = status === 'closed'
    await scene.put(
      `update parcel_return set status = $2::parcel_return_status, answered_at = now(), sent_at = now(),
          offer_percent = 20, back_at = null, back_state = null,
          due_on = case when $3 then null else current_date end, ended_at = case when $3 then now() end
        where id = $1`,
      [row.returnId, status, isDone],
    )
    const personId = scene.person('citizen-hearing')
    await scene.put('update seller_order set person_id = $1 where id = $2', [personId, row.parcelId])
    await scene.put('update "order" set person_id = $1 where id = $2', [personId, row.orderId])
    await scene.put('update seller_order set delivered_at = $2 where id = $1', [row.parcelId, cameAt])
    return { ...row, personId }
  }
  return {
    asked: await put('asked'),
    offered: await put('offered'),
    sent: await put('sent'),
    done: await put('closed', new Date('2020-01-01')),
    decided: await put('closed'),
  }
}

/** What a buyer sends back, both sides of it. */
export async function driveReturns(scene: Scene): Promise<Drive[]> {
  const { asked, offered, sent, done, decided } = await openReturns(scene)
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const buyer = ({ personId }: Open) => scene.as('citizen', personId)
  const seller = ({ sellerId }: Open, personId = newId()) => scene.as('artisan', personId, sellerId)
  const of = ({ parcelId, returnId }: Open) => ({ parcelId, returnId })
  const words = { message: 'Words about it' }
  const number = { trackingNumber: 'RR123456789UZ' }
  /** The refusals that every step of a buyer has. */
  const buyers = (
    one: Open,
    moved: Open,
    act: (by: AnyContext, input: ReturnType<typeof of>) => Drive['act'],
  ) => ({
    'market.error.parcelNotFound': act(stranger, of(one)),
    'returns.error.notFound': act(buyer(one), { ...of(one), returnId: newId() }),
    'returns.error.moved': act(buyer(moved), of(moved)),
    'sides.error.confirmParcel': act(scene.as('citizen', selling.personId), of(selling)),
  })
  const sellers = (
    one: Open,
    moved: Open,
    act: (by: AnyContext, input: ReturnType<typeof of>) => Drive['act'],
  ) => ({
    'market.error.parcelNotFound': act(seller({ ...one, sellerId: newId() }), of(one)),
    'returns.error.notFound': act(seller(one), { ...of(one), returnId: newId() }),
    'returns.error.moved': act(seller(moved), of(moved)),
    'sides.error.sendParcel': act(seller(one, one.personId), of(one)),
  })
  // Her own shop's parcel, bought by its seller.
  const selling = { ...sent, personId: sent.ownerId }
  const bought = await scene.find<Open>(
    `select s.id as "parcelId", s.seller_id as "sellerId", s.order_id as "orderId", e.person_id as "personId"
      from seller_order s join seller e on e.id = s.seller_id
      where s.status = 'received' and s.person_id is null and s.id <> all ($1::uuid[]) order by s.id limit 1`,
    [[asked, offered, sent, done, decided].map(({ parcelId }) => parcelId)],
  )
  await scene.put('update seller_order set person_id = $1 where id = $2', [bought.personId, bought.parcelId])
  Object.assign(selling, bought, { returnId: newId() })
  return [
    ...drivesOf('answerReturn', {
      ...sellers(
        asked,
        done,
        (by, input) => () => perform(by, answerReturn, { ...input, move: 'accept', note: null }),
      ),
    }),
    ...drivesOf('submitContest', {
      ...sellers(sent, done, (by, input) => () => perform(by, submitContest, { ...input, ...words })),
    }),
    ...drivesOf('replaceReturn', {
      ...sellers(sent, done, (by, input) => () => perform(by, replaceReturn, { ...input, ...number })),
    }),
    ...drivesOf('receiveReturnAndRefund', {
      ...sellers(
        sent,
        done,
        (by, input) => () => perform(by, receiveReturnAndRefund, { ...input, state: 'asNew' }),
      ),
    }),
    ...drivesOf('returnPartAndRefund', {
      'returns.error.open': () =>
        perform(seller(asked), returnPartAndRefund, {
          ...{ key: newId(), parcelId: asked.parcelId, units: new Map() },
          ...{ withDelivery: false, reason: 'other' },
        }),
    }),
    ...drivesOf('takeOfferAndRefund', {
      ...buyers(offered, done, (by, input) => () => performAsBuyer(by, takeOfferAndRefund, input)),
    }),
    ...drivesOf('sendReturn', {
      ...buyers(asked, done, (by, input) => () => performAsBuyer(by, sendReturn, { ...input, ...number })),
    }),
    ...drivesOf('submitDisputeOfReturn', {
      ...buyers(
        offered,
        done,
        (by, input) => () => performAsBuyer(by, submitDisputeOfReturn, { ...input, ...words }),
      ),
    }),
    ...drivesOf('withdrawReturn', {
      ...buyers(asked, done, (by, input) => () => performAsBuyer(by, withdrawReturn, input)),
    }),
    ...(await driveAsking(scene, { asked, done, decided, selling })),
  ]
}

async function driveAsking(
  scene: Scene,
  { asked, done, decided, selling }: Record<'asked' | 'done' | 'decided' | 'selling', Open>,
): Promise<Drive[]> {
  const personId = scene.person('citizen-hearing')
  const parcel = (where: string) =>
    scene.find<{ parcelId: string; lineId: string }>(
      `select s.id as "parcelId", l.id as "lineId" from seller_order s join order_line l on l.seller_order_id = s.id
        where ${where} and s.person_id is null and s.id <> all ($1::uuid[])
          and not exists (select from parcel_return r where r.seller_order_id = s.id)
          and not exists (select from parcel_problem p where p.seller_order_id = s.id) order by s.id limit 1`,
      [[asked, done, decided, selling].map(({ parcelId }) => parcelId)],
    )
  const unsent = await parcel(`s.status = 'paid'`)
  const came = await parcel(`s.status = 'received' and l.taken_units > 0`)
  const made = await parcel(`s.status <> 'cancelled' and s.shipped_at is not null and l.taken_units = 0`)
  const mine = [unsent, came, made].map(({ parcelId }) => parcelId)
  await scene.put('update seller_order set person_id = $1 where id = any ($2::uuid[])', [personId, mine])
  const now = scene.as('x').now()
  await scene.put('update seller_order set delivered_at = $1 where id = any ($2::uuid[])', [
    now,
    mine.slice(1),
  ])
  const ask =
    (parcelId: string, lineId: string, changes: object = {}, by = scene.as('citizen', personId)) =>
    () =>
      submitReturnWithPhotos(by, {
        ...{ parcelId, key: newId(), units: new Map([[lineId, 1]]), reason: 'damaged', remedy: 'money' },
        ...{ message: 'It came with a crack.', files: [] },
        ...changes,
      })
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const { lineId } = await scene.find<{ lineId: string }>(
    'select order_line_id as "lineId" from parcel_return_line where return_id = $1',
    [decided.returnId],
  )
  return drivesOf('submitReturnWithPhotos', {
    'market.error.parcelNotFound': ask(came.parcelId, came.lineId, {}, stranger),
    'sides.error.confirmParcel': ask(selling.parcelId, newId(), {}, scene.as('citizen', selling.personId)),
    'returns.error.notCame': ask(unsent.parcelId, unsent.lineId),
    'returns.error.tooLate': ask(done.parcelId, newId(), {}, scene.as('citizen', done.personId)),
    'returns.error.open': ask(asked.parcelId, newId(), {}, scene.as('citizen', asked.personId)),
    'returns.error.decided': ask(decided.parcelId, lineId, {}, scene.as('citizen', decided.personId)),
    'returns.error.nothing': ask(came.parcelId, newId()),
    'returns.error.tooMany': ask(came.parcelId, came.lineId, { units: new Map([[came.lineId, 90]]) }),
    'returns.error.madeToOrder': ask(made.parcelId, made.lineId, { reason: 'changedMind' }),
    'returns.error.tooManyPhotos': ask(came.parcelId, came.lineId, {
      files: Array(5).fill(Buffer.from('x')),
    }),
  })
}
