import { getProfile } from '~/domains/identity/index.server'
import { renewLostCode, sendHandoverCode } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { type Drive, drivesOf, type Scene } from '../scene'

interface Order {
  id: string
  personId: string
  makerId: string
  deviceCode: string
  centreCode: string
}

/** Lost codes and numbers, of the demonstration data and put as a refusal needs them. */
export async function driveLostCodes(scene: Scene): Promise<Drive[]> {
  const find = (where: string) =>
    scene.find<Order>(
      `select o.id, o.person_id as "personId", o.maker_id as "makerId", v.device_code as "deviceCode",
         c.centre_code as "centreCode" from device_order o join voucher v on v.id = o.voucher_id
         join entitlement e on e.id = v.entitlement_id join case_file c on c.id = e.application_id
       where ${where} order by o.id desc limit 1`,
    )
  const ready = await find(`o.status = 'ready' and o.handover_attempts = 0`)
  const locked = await find(`o.status = 'ready' and o.id <> '${ready.id}'`)
  const placed = await find(`o.status = 'placed' and o.person_id <> '${ready.personId}'`)
  await scene.put('update device_order set handover_attempts = 5 where id = $1', [locked.id])
  const operator = scene.as('phone_operator', scene.person('operator'))
  const said = async ({ personId, deviceCode, centreCode }: Order) => {
    const profile = await transaction(scene.as('system'), (work) => getProfile(work, personId))
    const { pinfl = '', familyName = '', givenName = '' } = profile ?? {}
    const answers = { pinfl, familyName, givenName, document: 'x', deviceCode, centreCode }
    return { ...answers, way: 'phone', act: 'code', told: 'aloud' } as const
  }
  // No register knows her document: what she says of it is only written down.
  await scene.put('update person set passport_cipher = null where id = any($1)', [
    [ready.personId, placed.personId],
  ])
  const [hers, others] = [await said(ready), await said(placed)]
  const help = (form: Parameters<typeof renewLostCode>[1], by = operator) => perform(by, renewLostCode, form)
  const desk = ({ makerId }: Order, personId = scene.person('maker-tashkent')) =>
    scene.as('maker_staff', personId, makerId)
  const send = (by: ReturnType<Scene['as']>, deviceOrderId: string) =>
    perform(by, sendHandoverCode, { deviceOrderId })
  return [
    ...drivesOf('renewLostCode', {
      'assistance.error.wayOther': () => help({ ...hers, way: 'desk', seen: 'on' }),
      'sides.error.assist': () => help(hers, scene.as('phone_operator', ready.personId)),
      'vouchers.error.helpNotReady': () => help(others),
      'vouchers.error.helpNoPhone': async () => {
        await scene.put('update person set phone_cipher = null where id = $1', [ready.personId])
        return help({ ...hers, told: 'sms' })
      },
      'vouchers.error.helpNoMatch': {
        act: () => help({ ...hers, givenName: 'Boshqa' }),
        keeps: ['public.answer_try', 'public.audit_entry', 'public.audit_head'],
      },
      'vouchers.error.helpTooMany': async () => {
        for (let time = 0; time < 3; time++)
          await scene.put(
            `insert into answer_try (id, about, pinfl_index, helper_id, at)
             values ($1, 'voucher_help', (select pinfl_index from person where id = $2), $2, $3)`,
            [newId(), ready.personId, operator.now()],
          )
        return help(hers)
      },
    }),
    ...drivesOf('sendHandoverCode', {
      'vouchers.error.orderNotFound': () => send(desk(ready), newId()),
      'sides.error.makeDevice': () => send(desk(ready, ready.personId), ready.id),
      'vouchers.error.orderMoved': () => send(desk(placed), placed.id),
      'vouchers.error.tooManyCodes': () => send(desk(locked), locked.id),
      'vouchers.error.helpNoPhone': () => send(desk(ready), ready.id),
      'vouchers.error.codeSentOften': async () => {
        for (let time = 0; time < 3; time++)
          await scene.put(
            `insert into device_order_event (id, device_order_id, type, actor_role, at)
             values ($1, $2, 'deviceOrder.codeSent', 'maker_staff', $3)`,
            [newId(), ready.id, operator.now()],
          )
        return send(desk(ready), ready.id)
      },
    }),
  ]
}
