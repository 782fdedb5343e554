import {
  createBlockedWord,
  decideMessage,
  performInThread,
  recordSeen,
  removeBlockedWord,
  sendMessageWithPhotos,
  submitMessageReport,
  type Thread,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

interface Letters {
  parcelId: string
  orderId: string
  sellerId: string
  ownerId: string
}

/** What buyer and seller write each other about a parcel. */
export async function driveMessages(scene: Scene): Promise<Drive[]> {
  const find = (where: string) =>
    scene.find<Letters>(
      `select s.id as "parcelId", s.order_id as "orderId", s.seller_id as "sellerId", e.person_id as "ownerId"
        from seller_order s join seller e on e.id = s.seller_id
        where s.person_id is null and ${where}
          and not exists (select from parcel_return r where r.seller_order_id = s.id)
          and not exists (select from parcel_problem p where p.seller_order_id = s.id) order by s.id desc limit 1`,
      [],
    )
  const open = await find(`s.status = 'packed'`)
  const ended = await find(`s.status = 'received'`)
  const own = await find(`s.status = 'shipped'`)
  const personId = scene.person('citizen-hearing')
  const give = async ({ parcelId, orderId }: Letters, to: string) => {
    await scene.put('update seller_order set person_id = $1 where id = $2', [to, parcelId])
    await scene.put('update "order" set person_id = $1 where id = $2', [to, orderId])
  }
  await give(open, personId)
  await give(ended, personId)
  await give(own, own.ownerId)
  await scene.put(
    `update seller_order set received_at = '2020-01-01', delivered_at = '2020-01-01' where id = $1`,
    [ended.parcelId],
  )
  const { id: taken } = await scene.find<{ id: string }>(
    'select id from parcel_message order by id limit 1',
    [],
  )
  const buyer = scene.as('citizen', personId)
  const thread = ({ parcelId }: Letters, side: Thread['side'] = 'buyer'): Thread => ({ parcelId, side })
  const send =
    (of: Thread, changes: { key?: string; text?: string; files?: Buffer[] } = {}, by: AnyContext = buyer) =>
    () =>
      sendMessageWithPhotos(by, { ...of, key: newId(), text: 'Words about it', files: [], ...changes })
  const seller = scene.as('artisan', own.ownerId, own.sellerId)
  const keeper = scene.as('administrator', newId())
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const { id: reported, ownerId } = await scene.find<{ id: string; ownerId: string }>(
    `select m.id, e.person_id as "ownerId" from parcel_message m join market_report r on r.message_id = m.id
      join seller_order s on s.id = m.seller_order_id join seller e on e.id = s.seller_id
      where r.status = 'open' limit 1`,
    [],
  )
  const report = (of: Thread, by: AnyContext) => () =>
    performInThread(by, submitMessageReport, {
      ...of,
      ...{ messageId: newId(), reasonCode: 'insult', text: null, network: null },
    })
  const decide =
    (by: AnyContext, messageId: string, version = 1) =>
    () =>
      perform(by, decideMessage, { messageId, move: 'hide', reasonCode: 'insult', version })
  return [
    ...drivesOf('sendMessageWithPhotos', {
      'market.error.parcelNotFound': send(thread(open), {}, stranger),
      'sides.error.confirmParcel': send(thread(own), {}, scene.as('citizen', own.ownerId)),
      'sides.error.sendParcel': send(thread(own, 'seller'), {}, seller),
      'messages.error.closed': send(thread(ended)),
      'messages.error.blockedWord': send(thread(open), { text: 'A Scammer' }),
      'messages.error.taken': send(thread(open), { key: taken }),
      'messages.error.tooManyPhotos': send(thread(open), { files: Array(4).fill(Buffer.from('x')) }),
    }),
    ...drivesOf('submitMessageReport', {
      'market.error.parcelNotFound': report(thread(open), stranger),
      'sides.error.confirmParcel': report(thread(own), scene.as('citizen', own.ownerId)),
      'sides.error.sendParcel': report(thread(own, 'seller'), seller),
      'messages.error.notFound': report(thread(open), buyer),
    }),
    ...drivesOf('decideMessage', {
      'admin.error.notAllowed': decide(buyer, reported),
      'messages.error.notFound': decide(scene.as('approver', newId()), newId()),
      'sides.error.settleOrder': decide(scene.as('approver', ownerId), reported),
      'voices.error.moved': decide(scene.as('approver', newId()), reported, 90),
    }),
    ...drivesOf('createBlockedWord', {
      'admin.error.notAllowed': () => perform(buyer, createBlockedWord, { word: 'word' }),
      'messages.words.error.taken': () => perform(keeper, createBlockedWord, { word: 'Идиот' }),
    }),
    ...drivesOf('removeBlockedWord', {
      'admin.error.notAllowed': () => perform(buyer, removeBlockedWord, { id: newId() }),
      'messages.words.error.gone': () => perform(keeper, removeBlockedWord, { id: newId() }),
    }),
    ...drivesOf('recordSeen', {
      'market.error.parcelNotFound': () => performInThread(stranger, recordSeen, thread(open)),
      'sides.error.confirmParcel': () =>
        performInThread(scene.as('citizen', own.ownerId), recordSeen, thread(own)),
      'sides.error.sendParcel': () => performInThread(seller, recordSeen, thread(own, 'seller')),
    }),
  ]
}
