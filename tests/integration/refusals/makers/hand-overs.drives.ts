import { confirmAct, handOverDevice, refuseAct, withdrawRecordedAct } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { submitAct, submitHandOver } from '~/workflows/device-orders/submit-hand-over.server'
import { drawPhoto } from '../../vouchers/photo'
import { sent } from '../../vouchers/sent'
import { type Drive, drivesOf, type Scene } from '../scene'

interface Order {
  id: string
  personId: string
  makerId: string
  centreCode: string
  actId: string | null
}

/** Hand-overs by code and by signed acts, of the demonstration data and put as a refusal needs them. */
export async function driveHandOvers(scene: Scene): Promise<Drive[]> {
  const find = (where: string) =>
    scene.find<Order>(
      `select o.id, o.person_id as "personId", o.maker_id as "makerId", c.centre_code as "centreCode", a.id as "actId"
       from device_order o join voucher v on v.id = o.voucher_id join entitlement e on e.id = v.entitlement_id
         join case_file c on c.id = e.application_id
         left join handover_act a on a.device_order_id = o.id and a.status in ('recorded', 'confirmed')
       where ${where} order by o.id limit 1`,
    )
  // A prosthesis waits for a clinician first.
  const free = `o.status = 'ready' and a.id is null and o.device_code not like 'prosthesis-%'`
  const [ready, placed] = [await find(free), await find(`o.status = 'placed'`)]
  const locked = await find(`${free} and o.id <> '${ready.id}'`)
  const waiting = await find(`o.status = 'ready' and a.status = 'recorded'`)
  const confirmed = await find(`o.status = 'handed_over' and a.status = 'confirmed'`)
  await scene.put('update device_order set handover_attempts = 5 where id = $1', [locked.id])
  const gone = await putAct(scene, { ...waiting, id: placed.id })
  const unseen = await putAct(scene, { ...waiting, id: locked.id }, `scan = 'waiting'`)
  const doubled = await putAct(scene, { ...waiting, id: ready.id })
  const taken = await scene.find<{ serial: string }>(
    `select serial_number as serial from handover_act where id = $1`,
    [waiting.actId],
  )
  const desk = ({ makerId }: Order, personId = scene.person('maker-tashkent')) =>
    scene.as('maker_staff', personId, makerId)
  const centre = ({ centreCode }: Order, personId = scene.person('specialist-uchtepa-2')) =>
    scene.as('inson_specialist', personId, centreCode)
  const by = ({ id: deviceOrderId }: Pick<Order, 'id'>) => ({ ...sent(), deviceOrderId, code: 'x' })
  const act = ({ id: deviceOrderId }: Pick<Order, 'id'>) => ({
    ...({ ...sent(), deviceOrderId, identityKind: 'passport', seen: 'yes' } as const),
  })
  const photo = await drawPhoto()
  const nowhere = { id: newId() }
  const kept = ['public.audit_entry', 'public.audit_head', 'public.device_order']
  const answers = (command: (by: ReturnType<Scene['as']>, actId: string) => ReturnType<Drive['act']>) => ({
    'vouchers.error.actNotFound': () => command(centre(waiting), newId()),
    'sides.error.decideClaim': () => command(centre(waiting, waiting.personId), waiting.actId ?? ''),
    'vouchers.error.actMoved': () => command(centre(confirmed), confirmed.actId ?? ''),
    'vouchers.error.actByYou': async () => {
      const recorder = await scene.find<{ id: string }>(
        'select recorded_by_id as id from handover_act where id = $1',
        [doubled],
      )
      return command(centre(ready, recorder.id), doubled)
    },
  })
  const byCode = (
    command: (desk: ReturnType<Scene['as']>, input: ReturnType<typeof by>) => Promise<Result<unknown>>,
  ) => ({
    'vouchers.error.orderNotFound': () => command(desk(ready), by(nowhere)),
    'vouchers.error.orderMoved': () => command(desk(placed), by(placed)),
    'sides.error.makeDevice': () => command(desk(ready, ready.personId), by(ready)),
    'vouchers.error.sentBefore': () =>
      command(desk(confirmed), { ...by(confirmed), handoverId: confirmed.actId ?? '' }),
    'vouchers.error.makerStopped': () => whileStopped(scene, ready, () => command(desk(ready), by(ready))),
    'vouchers.error.tooManyCodes': () => command(desk(locked), by(locked)),
    'vouchers.error.wrongCode': { act: () => command(desk(ready), by(ready)), keeps: kept },
    'vouchers.error.otherSerial': async () => {
      const { hashSixDigits } = await import('~/platform/six-digits.server')
      await scene.put('update device_order set handover_code_hash = $2 where id = $1', [
        ...[ready.id, hashSixDigits('handoverCode', ready.id, '123456')],
      ])
      return whileRepairing(scene, ready, () => command(desk(ready), { ...by(ready), code: '123456' }))
    },
    'vouchers.error.serialTaken': async () => {
      const { hashSixDigits } = await import('~/platform/six-digits.server')
      await scene.put('update device_order set handover_code_hash = $2, offer_id = $3 where id = $1', [
        ...[ready.id, hashSixDigits('handoverCode', ready.id, '123456'), await offerOf(scene, waiting.id)],
      ])
      const input = { ...by(ready), code: '123456', serialNumber: taken.serial }
      return command(desk(ready), input)
    },
  })
  return [
    ...drivesOf(
      'submitHandOver',
      byCode((desk, input) => submitHandOver(desk, input, null)),
    ),
    ...drivesOf(
      'handOverDevice',
      byCode((desk, input) => perform(desk, handOverDevice, input)),
    ),
    ...drivesOf('submitAct', {
      'vouchers.error.orderNotFound': () => submitAct(desk(ready), act(nowhere), photo),
      'vouchers.error.orderMoved': () => submitAct(desk(placed), act(placed), photo),
      'sides.error.makeDevice': () => submitAct(desk(ready, ready.personId), act(ready), photo),
      'vouchers.error.sentBefore': () =>
        submitAct(desk(waiting), { ...act(waiting), handoverId: waiting.actId ?? '' }, photo),
      'vouchers.error.makerStopped': () =>
        whileStopped(scene, ready, () => submitAct(desk(ready), act(ready), photo)),
      'vouchers.error.actWaits': () => submitAct(desk(waiting), act(waiting), photo),
      'vouchers.error.otherSerial': async () => {
        const other = await findUnsigned(scene)
        return whileRepairing(scene, other, () => submitAct(desk(other), act(other), photo))
      },
      'vouchers.error.serialTaken': async () => {
        const other = await findUnsigned(scene)
        await scene.put('update device_order set offer_id = $2 where id = $1', [
          ...[other.id, await offerOf(scene, waiting.id)],
        ])
        return submitAct(desk(other), { ...act(other), serialNumber: taken.serial }, photo)
      },
    }),
    ...drivesOf('withdrawRecordedAct', {
      'vouchers.error.orderNotFound': () =>
        perform(desk(ready), withdrawRecordedAct, { deviceOrderId: newId() }),
      'sides.error.makeDevice': () =>
        perform(desk(waiting, waiting.personId), withdrawRecordedAct, { deviceOrderId: waiting.id }),
      'vouchers.error.actMoved': () =>
        perform(desk(confirmed), withdrawRecordedAct, { deviceOrderId: confirmed.id }),
    }),
    ...drivesOf('confirmAct', {
      ...answers((context, actId) => perform(context, confirmAct, { actId })),
      'vouchers.error.orderMoved': () => perform(centre(placed), confirmAct, { actId: gone }),
      'vouchers.error.actUnseen': () => perform(centre(locked), confirmAct, { actId: unseen }),
      'vouchers.error.otherSerial': () =>
        whileRepairing(scene, ready, () => perform(centre(ready), confirmAct, { actId: doubled })),
      'vouchers.error.serialTaken': async () => {
        await scene.put(`update handover_act set serial_number = $2 where id = $1`, [doubled, taken.serial])
        await scene.put('update device_order set offer_id = $2 where id = $1', [
          ...[ready.id, await offerOf(scene, waiting.id)],
        ])
        return perform(centre(ready), confirmAct, { actId: doubled })
      },
    }),
    ...drivesOf(
      'refuseAct',
      answers((context, actId) => perform(context, refuseAct, { actId, reasonCode: 'other', text: null })),
    ),
  ]
}

/** Past the guards: two would decide it. */
async function whileStopped<T>(scene: Scene, { makerId }: Order, act: () => Promise<T>): Promise<T> {
  await scene.put(`update maker set status = 'suspended' where id = $1`, [makerId])
  const answer = await act()
  await scene.put(`update maker set status = 'accredited' where id = $1`, [makerId])
  return answer
}

/** One that is ready, and of which no act waits. */
const findUnsigned = (scene: Scene) =>
  scene.find<Order>(
    `select id, maker_id as "makerId" from device_order o where status = 'ready' and o.device_code not like 'prosthesis-%'
      and not exists (select 1 from handover_act a where a.device_order_id = o.id and a.status = 'recorded') limit 1`,
  )

/** As if it repaired a device with another number. */
async function whileRepairing<T>(scene: Scene, { id }: Order, act: () => Promise<T>): Promise<T> {
  const name = `update entitlement set repairs_order_id = $2
    where id = (select v.entitlement_id from voucher v join device_order o on o.voucher_id = v.id where o.id = $1)`
  const { id: repaired } = await scene.find(
    `select id from device_order where serial_number is not null limit 1`,
  )
  await scene.put(name, [id, repaired])
  const answer = await act()
  await scene.put(name, [id, null])
  return answer
}

async function offerOf(scene: Scene, orderId: string): Promise<string> {
  const { id } = await scene.find<{ id: string }>('select offer_id as id from device_order where id = $1', [
    orderId,
  ])
  return id
}

/** The same act for another order, past the guards. */
async function putAct(
  scene: Scene,
  { id, actId }: Pick<Order, 'id' | 'actId'>,
  change = `scan = 'unscanned'`,
) {
  const copy = newId()
  await scene.put(
    `insert into handover_act select (jsonb_populate_record(a, jsonb_build_object('id', $1::uuid, 'device_order_id', $2::uuid,
       'serial_number', 'PUT-1', 'storage_key', $1::text))).* from handover_act a where id = $3`,
    [copy, id, actId],
  )
  await scene.put(`update handover_act set ${change} where id = $1`, [copy])
  return copy
}
