import {
  advanceDeviceOrder,
  confirmAct,
  handOverDevice,
  markMilestone,
  recordClinicAnswer,
  recordDelay,
  recordFitting,
  recordMeasurements,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { answerOwnDevice } from '~/workflows/device-orders/answer-own-device.server'
import { submitAct, submitHandOver } from '~/workflows/device-orders/submit-hand-over.server'
import { seededNow } from '../../../setup/test-day'
import { drawPhoto } from '../../vouchers/photo'
import { sent } from '../../vouchers/sent'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

interface Order {
  id: string
  personId: string
  makerId: string
}

const today = seededNow.toISOString().slice(0, 10)

const prosthesis = (status: string) =>
  `k.made_to_measure and k.group_code = 'prosthesis' and o.status = '${status}'`

/** What is refused on the way from the measurements to a device that fits. */
export async function driveMaking(scene: Scene): Promise<Drive[]> {
  const find = (where: string) =>
    scene.find<Order>(
      `select o.id, o.person_id as "personId", o.maker_id as "makerId" from device_order o
        join device_kind k on k.code = o.device_code where ${where} order by o.id limit 1`,
    )
  const bare = await find(`k.made_to_measure and o.status = 'accepted' and o.measurements <> 'shared'`)
  const over = await find(`k.made_to_measure and o.status = 'handed_over'`)
  const ready = await find(`not k.made_to_measure and o.status in ('accepted', 'in_making')`)
  const desk = ({ makerId }: Order, personId = scene.person('maker-tashkent')) =>
    scene.as('maker_staff', personId, makerId)
  const measure =
    (by: AnyContext, deviceOrderId: string, takenOn = today, measurementId = newId()) =>
    () =>
      perform(by, recordMeasurements, {
        ...{ deviceOrderId, measurementId, takenOn },
        measured: { side: null, values: { weight: 70 }, note: null },
      })
  // The last of them: the drives about devices take the first.
  const repaired = await scene.find<Order>(
    `select o.id, o.person_id as "personId", o.maker_id as "makerId" from device_order o
      join device_kind k on k.code = o.device_code
      where not k.made_to_measure and o.status in ('accepted', 'in_making') order by o.id desc limit 1`,
  )
  await scene.put(`update device_order set is_repair = true, status = 'in_making' where id = $1`, [
    repaired.id,
  ])
  const made = await find(`k.made_to_measure and o.status = 'in_making'`)
  const step =
    (by: AnyContext, deviceOrderId: string, code = 'trialFit', doneOn = today) =>
    () =>
      perform(by, markMilestone, { deviceOrderId, code, doneOn })
  const delay =
    (by: AnyContext, deviceOrderId: string, expectedOn = '2039-01-03') =>
    () =>
      perform(by, recordDelay, { deviceOrderId, reasonCode: 'equipment', expectedOn })
  const tryOn =
    (by: AnyContext, deviceOrderId: string, fittedOn = today, fittingId = newId()) =>
    () =>
      perform(by, recordFitting, {
        ...{ deviceOrderId, fittingId, fittedOn, outcome: 'fits' as const },
        fitted: { parts: [], note: null },
      })
  const free = 'not exists (select 1 from handover_act a where a.device_order_id = o.id)'
  const waits = await find(`${prosthesis('ready')} and ${free}`)
  const clinic = await scene.find<{ personId: string; organisationId: string }>(
    `select g.person_id as "personId", g.organisation_id as "organisationId" from role_grant g
      join training_centre c on c.organisation_id::text = g.organisation_id and 'prosthesis' = any (c.trainings)
      where g.role = 'organisation_staff' order by g.id limit 1`,
  )
  const clinician = (personId = clinic.personId) =>
    scene.as('organisation_staff', personId, clinic.organisationId)
  const refusal = { reasonCode: 'hurts', text: null } as const
  const look =
    (by: AnyContext, deviceOrderId: string, said: typeof refusal | null = null) =>
    () =>
      perform(by, recordClinicAnswer, { deviceOrderId, refusal: said })
  const answerOwn =
    (of: Order, deviceOrderId = of.id) =>
    () =>
      perform(scene.as('citizen', of.personId), answerOwnDevice, {
        deviceOrderId,
        refusal,
        isCancelled: true,
      })
  const plainReady = await find(`not k.made_to_measure and o.status = 'ready'`)
  const withAct = async (act: (id: string) => Promise<Result<unknown>>) => {
    const id = newId()
    await scene.put(
      `insert into handover_act (id, device_order_id, status, serial_number, identity_kind, storage_key, content_type,
         size_bytes, sha256, name_cipher, recorded_by_id, recorded_at, confirm_by)
         values ($1, $2, 'recorded', 'HR-12345', 'idCard', 'x', 'image/jpeg', 1, 'x', 'x', $1, now(), now())`,
      [id, waits.id],
    )
    const answer = await act(id)
    await scene.put(
      `update handover_act set status = 'withdrawn', closed_by_id = $1, closed_at = now() where id = $1`,
      [id],
    )
    return answer
  }
  const common = (act: (by: AnyContext, id: string) => () => Promise<Result<unknown>>) => ({
    'vouchers.error.orderNotFound': act(desk(made), newId()),
    'sides.error.makeDevice': act(desk(made, made.personId), made.id),
    'vouchers.error.orderMoved': act(desk(over), over.id),
  })
  const plain = await find(`not k.made_to_measure and o.status = 'in_making'`)
  const done = await scene.find<{ code: string }>(
    'select code from device_milestone where device_order_id = $1',
    [made.id],
  )
  await scene.put(
    `insert into device_fitting (id, device_order_id, ordinal, outcome, fitted_on, recorded_by_id, recorded_at)
       values ($1, $2, 99, 'adjust', now(), $1, now())`,
    [newId(), made.id],
  )
  const fitting = await scene.find(
    'select id from device_fitting where device_order_id = $1 and ordinal = 99',
    [made.id],
  )
  const measured = await scene.find<Order & { measurementId: string }>(
    `select o.id, o.person_id as "personId", o.maker_id as "makerId", m.id as "measurementId" from device_measurement m
      join device_order o on o.id = m.device_order_id
      where o.status in ('accepted', 'in_making') and m.values_cipher is not null order by m.id limit 1`,
  )
  const photo = await drawPhoto()
  const { centreCode } = await scene.find<{ centreCode: string }>(
    `select c.centre_code as "centreCode" from device_order o join voucher v on v.id = o.voucher_id
      join entitlement e on e.id = v.entitlement_id join case_file c on c.id = e.application_id where o.id = $1`,
    [waits.id],
  )
  const centre = scene.as('inson_specialist', scene.person('specialist-uchtepa-2'), centreCode)
  const handed = { ...sent(), deviceOrderId: waits.id }
  const act = { ...handed, identityKind: 'passport', seen: 'yes' } as const
  return [
    ...drivesOf('submitHandOver', {
      'making.error.clinicianMissing': () => submitHandOver(desk(waits), { ...handed, code: 'x' }, null),
    }),
    ...drivesOf('handOverDevice', {
      'making.error.clinicianMissing': () =>
        perform(desk(waits), handOverDevice, { ...handed, code: 'x', photo: null }),
    }),
    ...drivesOf('submitAct', {
      'making.error.clinicianMissing': () => submitAct(desk(waits), act, photo),
    }),
    ...drivesOf('confirmAct', {
      'making.error.clinicianMissing': () => withAct((actId) => perform(centre, confirmAct, { actId })),
    }),
    ...drivesOf('answerOwnDevice', {
      'vouchers.error.orderNotFound': answerOwn(waits, newId()),
      'vouchers.error.orderMoved': answerOwn(over),
      'making.error.notMeasured': answerOwn(plainReady),
      'making.error.actWaits': () => withAct(answerOwn(waits)),
    }),
    ...drivesOf('recordClinicAnswer', {
      'vouchers.error.orderNotFound': look(clinician(), newId()),
      'sides.error.decideClaim': look(clinician(waits.personId), waits.id),
      'vouchers.error.orderMoved': look(clinician(), (await find(prosthesis('handed_over'))).id),
      'making.error.actWaits': () => withAct(look(clinician(), waits.id, refusal)),
    }),
    ...drivesOf('markMilestone', {
      ...common(step),
      'making.error.notMeasured': step(desk(plain), plain.id),
      'making.error.noSuchStep': step(desk(made), made.id, 'nothing'),
      'making.error.stepDone': step(desk(made), made.id, done.code),
      'making.error.dayOutside': step(desk(made), made.id, 'trialFit', '2020-01-01'),
    }),
    ...drivesOf('recordDelay', {
      ...common(delay),
      'making.error.notMeasured': delay(desk(plain), plain.id),
      'making.error.expectedEarlier': delay(desk(made), made.id, '2020-01-01'),
    }),
    ...drivesOf('recordFitting', {
      ...common(tryOn),
      'making.error.notMeasured': tryOn(desk(plain), plain.id),
      'making.error.dayOutside': tryOn(desk(made), made.id, '2020-01-01'),
      'vouchers.error.sentBefore': tryOn(desk(made), made.id, today, fitting.id),
    }),
    ...drivesOf('recordMeasurements', {
      'vouchers.error.orderNotFound': measure(desk(bare), newId()),
      'sides.error.makeDevice': measure(desk(bare, bare.personId), bare.id),
      'vouchers.error.orderMoved': measure(desk(over), over.id),
      'making.error.notMeasured': measure(desk(ready), ready.id),
      'making.error.dayOutside': measure(desk(bare), bare.id, '2020-01-01'),
      'vouchers.error.sentBefore': measure(desk(measured), measured.id, today, measured.measurementId),
    }),
    ...drivesOf('advanceDeviceOrder', {
      'vouchers.error.repairTextMissing': () =>
        perform(desk(repaired), advanceDeviceOrder, { deviceOrderId: repaired.id, move: 'finish' }),
      'making.error.measureFirst': () =>
        perform(desk(bare), advanceDeviceOrder, { deviceOrderId: bare.id, move: 'startMaking' }),
      'making.error.adjustFirst': () =>
        perform(desk(made), advanceDeviceOrder, { deviceOrderId: made.id, move: 'finish' }),
    }),
  ]
}
