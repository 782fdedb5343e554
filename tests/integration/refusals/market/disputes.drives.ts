import {
  confirmReplacement,
  performAsBuyer,
  sendReplacement,
  submitSecondLook,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import type { ParcelRemedy } from '~/platform/prisma/enums'
import { decideDisputeAtDesk } from '~/workflows/market-orders/decide-dispute-at-desk.server'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

interface Parcel {
  id: string
  sellerId: string
  personId: string
}

/** Disputes that were decided: the second look, and what is sent anew. */
export async function driveDisputes(scene: Scene): Promise<Drive[]> {
  const desk = scene.as('approver', scene.person('approver'))
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const parcels = await Promise.all(
    (
      [
        ['shipped', 0],
        ['shipped', 1],
        ['paid', 0],
        ['received', 0],
        ['cancelled', 0],
      ] as const
    ).map(([status, place]) =>
      scene.find<Parcel>(
        `select s.id, s.seller_id as "sellerId", s.person_id as "personId" from seller_order s
          where s.status = $1::seller_order_status and s.person_id is not null
            and not exists (select from parcel_problem p where p.seller_order_id = s.id and p.closed_at is null)
            and not exists (select from parcel_return r where r.seller_order_id = s.id)
            and (s.status <> 'paid' or exists (select from order_line l where l.seller_order_id = s.id))
          order by s.id desc offset $2 limit 1`,
        [status, place],
      ),
    ),
  )
  const put = async ({ id, personId }: Parcel, status: string, remedy: ParcelRemedy | null, by = newId()) => {
    const problem = newId()
    const at = scene.as('x').now().toISOString()
    const decision = {
      ...{
        remedy,
        units: {},
        with_delivery: false,
        amount_tiyin: remedy === 'none' ? 0 : 1,
        answer_cipher: 'x',
      },
      ...{ decided_by_id: by, decided_at: at, look_by_on: '2099-01-01', send_by_on: '2099-01-01' },
    }
    await scene.put(
      'insert into parcel_problem select (jsonb_populate_record(null::parcel_problem, $1::jsonb)).*',
      [
        JSON.stringify({
          ...{
            id: problem,
            seller_order_id: id,
            kind: 'damaged',
            opened_by: 'buyer',
            message_cipher: '',
            status,
          },
          ...{ person_id: personId, reported_at: at, ...(remedy && decision) },
        }),
      ],
    )
    return { parcelId: id, problemId: problem }
  }
  const [one, other, unsent, had, own] = parcels
  if (!one || !other || !unsent || !had || !own) throw new Error('no parcels')
  const announced = await put(one, 'announced', 'none')
  const replacing = await put(other, 'replacing', 'replacement')
  const deciding = await put(unsent, 'deciding', null)
  const looking = await put(had, 'looking', 'money', desk.personId ?? '')
  const nowhere = { ...announced, parcelId: newId() }
  const seller = ({ sellerId }: Parcel, personId = newId()) => scene.as('artisan', personId, sellerId)
  const buyer = ({ personId }: Parcel) => scene.as('citizen', personId)
  const look = (by: AnyContext, of: typeof announced) => () =>
    performAsBuyer(by, submitSecondLook, { ...of, message: 'Look once more.' })
  const lookAsSeller = (by: AnyContext, of: typeof announced) => () =>
    perform(by, submitSecondLook, { ...of, message: 'Look once more.' })
  const send = (by: AnyContext, of: typeof announced) => () =>
    perform(by, sendReplacement, { ...of, trackingNumber: 'RR123456785UZ' })
  const confirm = (by: AnyContext, of: typeof announced) => () => performAsBuyer(by, confirmReplacement, of)
  const { line } = await scene.find<{ line: string }>(
    'select id as line from order_line where seller_order_id = $1 order by id limit 1',
    [unsent.id],
  )
  const decide =
    (of: typeof announced, remedy: ParcelRemedy, pieces = 0) =>
    () =>
      perform(desk, decideDisputeAtDesk, {
        ...{ ...of, key: newId(), answer: 'An answer', remedy, withDelivery: false },
        units: new Map(pieces > 0 ? [[line, pieces]] : []),
      })
  // A shop's owner bought it from herself.
  const { owner } = await scene.find<{ owner: string }>(
    'select person_id as owner from seller where id = $1',
    [own.sellerId],
  )
  await scene.put('update seller_order set person_id = $2 where id = $1', [own.id, owner])
  const hers = { parcelId: own.id, problemId: newId() }
  const herself = scene.as('citizen', owner)
  return [
    ...drivesOf('submitSecondLook', {
      'market.error.parcelNotFound': look(stranger, announced),
      'disputes.error.lookTooLate': look(buyer(other), replacing),
      'disputes.error.lostNothing': lookAsSeller(seller(one), announced),
      'sides.error.sendParcel': lookAsSeller(seller(one, one.personId), announced),
      'sides.error.confirmParcel': look(herself, hers),
    }),
    ...drivesOf('sendReplacement', {
      'market.error.parcelNotFound': send(seller(one), nowhere),
      'disputes.error.replacementMoved': send(seller(one), announced),
      'sides.error.sendParcel': send(seller(other, other.personId), replacing),
    }),
    ...drivesOf('confirmReplacement', {
      'market.error.parcelNotFound': confirm(stranger, replacing),
      'disputes.error.replacementMoved': confirm(buyer(other), replacing),
      'sides.error.confirmParcel': confirm(herself, hers),
    }),
    ...drivesOf('decideDisputeAtDesk', {
      'disputes.error.decided': decide(announced, 'none'),
      'disputes.error.decidedByYou': decide(looking, 'none'),
      'disputes.error.piecesForNothing': decide(deciding, 'none', 1),
      'disputes.error.notSent': decide(deciding, 'replacement', 1),
      'market.error.refundNothing': decide(deciding, 'money'),
      'market.error.refundTooMany': decide(deciding, 'money', 99),
    }),
  ]
}
