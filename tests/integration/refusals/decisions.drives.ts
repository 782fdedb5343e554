import { refuseCase } from '~/domains/cases/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { personSeedId, seededPeople } from '../../../prisma/seed/people/persons'
import { seededNow, testDay } from '../../setup/test-day'
import { legAnswers } from '../applications/put/open-cases'
import { centre, putDecidable } from './decidable'
import { type AnyContext, type Drive, drivesOf, type Scene } from './scene'

interface Terms {
  reasonCode?: string
  programme?: 'until' | 'none'
  paperEndsOn?: string | null
  repairsOrderId?: string
}

type Decidable = Awaited<ReturnType<typeof putDecidable>>

/** What an approval is refused for when the case is in hand and the registers were asked. */
export async function driveDecisions(scene: Scene): Promise<Drive[]> {
  const leg = scene.person('citizen-leg')
  const put = (given?: Parameters<typeof putDecidable>[2]) => putDecidable(scene, leg, given)
  const spec = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  const head = scene.as('inson_head', scene.person('head-uchtepa'), centre)
  const approve =
    (one: Decidable, { reasonCode = 'certificateNames', ...terms }: Terms = {}, by: AnyContext = spec) =>
    () =>
      perform(by, approveCase, { ...one, reasonCode, text: undefined, paperEndsOn: null, ...terms })
  const bySight = { reasonCode: 'papersSeen' }
  const registered = { reasonCode: 'registered' }
  await putVersions(scene)
  const silent = { said: null }
  const refused = await put()
  const several = await putSeveral(scene)
  return [
    ...drivesOf('approveCase', {
      'applications.error.approvalText.missing': approve(
        await put({ ...silent, by: 'head' }),
        { reasonCode: 'byHead' },
        head,
      ),
      'applications.error.evidenceMissing': approve(await put(silent)),
      'applications.error.reasonUnfounded': approve(await put(), { reasonCode: 'byHead' }),
      'applications.error.secondPersonMissing': approve(await put({ version: 98 })),
      'applications.error.noCeiling': approve(
        await put({ answers: { ...legAnswers, device: { deviceCode: 'none', madeToMeasure: false } } }),
      ),
      'applications.error.deviceUnnamed': approve(
        await put({
          version: 2,
          answers: { ...legAnswers, device: { deviceCode: null, madeToMeasure: null } },
        }),
      ),
      'applications.error.beneficiaryUnknown': approve(await put({ ...silent, pinfl: null })),
      'applications.error.programmeMissing': approve(await put({ ...silent, hasPaper: true }), bySight),
      'vouchers.error.programmeEnded': approve(await put({ ...silent, hasPaper: true }), {
        ...{ ...bySight, programme: 'until', paperEndsOn: '2020-01-01' },
      }),
      'applications.error.noSum': approve(await put({ service: 'social-passport', version: 98 }), registered),
      'care.error.alreadyLive': approve(await putPaid(scene), registered),
      'vouchers.error.alreadyLive': approve(await putHolder(scene, 'issued')),
      'vouchers.error.waitsAlready': approve(await putWaiting(scene)),
      'vouchers.error.serviceLife': approve(await putHolder(scene, 'redeemed')),
      'vouchers.error.underWarranty': approve(await putReceived(scene)),
      'vouchers.error.repairedMissing': approve(several.case),
      'vouchers.error.repairedUnderWarranty': approve(several.case, {
        repairsOrderId: several.underWarranty,
      }),
    }),
    ...drivesOf('refuseCase', {
      'applications.error.reasonMissing': () =>
        perform(spec, refuseCase, { ...refused, reasonCode: 'no-such-reason', text: 'Asos' }),
    }),
  ]
}

/** A version of the voucher that takes two people, and money of a service that no parameter gives a sum. */
async function putVersions(scene: Scene): Promise<void> {
  const copy = (from: string, to: string, change: string, number = 98, year = 1900) =>
    scene.put(
      `insert into service_version (service_code, number, status, definition, published_at, valid_from, valid_until)
       select '${to}', ${number}, 'published', ${change}, '1900-01-01', '${year}-01-01', '${year}-12-31' from service_version
        where service_code = '${from}' and number = 1`,
    )
  await copy('device-voucher', 'device-voucher', `jsonb_set(definition, '{decides,fourEyes}', 'true')`)
  await copy(
    'device-voucher',
    'device-voucher',
    `jsonb_set(definition, '{outcome,repair}', 'true')`,
    97,
    1901,
  )
  await copy('material-aid', 'social-passport', 'definition')
}

/** A case of somebody who has the same money already. */
async function putPaid(scene: Scene) {
  const one = await putDecidable(scene, scene.person('citizen-leg'), { service: 'material-aid' })
  await scene.put(
    `insert into provision (id, application_id, person_id, service_code, kind, from_on, until_on, granted_by_id, granted_at)
     values ($1, $1, $2, 'material-aid', 'cash', '2000-01-01', '2099-12-31', $1, now())`,
    [newId(), scene.person('citizen-leg')],
  )
  return one
}

/** A case of somebody whose right to that kind waits for money. */
async function putWaiting(scene: Scene) {
  const wait = await scene.find<{ personId: string; deviceCode: string }>(
    `select person_id as "personId", device_code as "deviceCode" from budget_wait
      where status = 'waiting' and beneficiary_cipher is null limit 1`,
  )
  return putAnother(scene, wait)
}

/** A case of somebody who has a voucher of that kind, which is not to be given again yet. */
async function putHolder(scene: Scene, status: 'issued' | 'redeemed') {
  const held = await scene.find<{ personId: string; deviceCode: string }>(
    `select v.person_id as "personId", v.device_code as "deviceCode" from voucher v
       join entitlement e on e.id = v.entitlement_id
      where v.status = $1 and v.beneficiary_cipher is null and e.renewable_on > $2::date + 30 limit 1`,
    [status, seededNow],
  )
  return putAnother(scene, held)
}

/** A case about the repair of what somebody received, and whose warranty is not over. */
async function putReceived(scene: Scene) {
  const received = await scene.find<{ personId: string; deviceCode: string }>(
    `select o.person_id as "personId", o.device_code as "deviceCode" from device_order o
       join voucher v on v.id = o.voucher_id join device_kind k on k.code = o.device_code
      where o.status = 'handed_over' and v.beneficiary_cipher is null and k.repair_code is not null
        and o.warranty_until > $1 order by o.id limit 1`,
    [seededNow],
  )
  return putAnother(scene, received, 97)
}

/** The same of somebody who received two, one of them under warranty. */
async function putSeveral(scene: Scene) {
  const pair = await scene.find<{ one: string; other: string; personId: string; deviceCode: string }>(
    `select o.id as one, p.id as other, o.person_id as "personId", o.device_code as "deviceCode"
       from device_order o join voucher v on v.id = o.voucher_id and v.beneficiary_cipher is null
       join device_order p on p.device_code = o.device_code and p.id > o.id and p.status = 'handed_over'
       join device_kind k on k.code = o.device_code and k.repair_code is not null
      where o.status = 'handed_over' order by o.id desc limit 1`,
  )
  await scene.put(
    `update voucher set beneficiary_index = (select v.beneficiary_index from device_order o
       join voucher v on v.id = o.voucher_id where o.id = $1)
      where id = (select voucher_id from device_order where id = $2)`,
    [pair.one, pair.other],
  )
  const last = 'update device_order set warranty_until = $2::date where id = $1'
  await scene.put(last, [pair.one, '2000-01-01'])
  await scene.put(last, [pair.other, '2099-01-01'])
  return { case: await putAnother(scene, pair, 97), underWarranty: pair.other }
}

/** Another case for the kind that somebody has. */
function putAnother(scene: Scene, held: { personId: string; deviceCode: string }, version = 1) {
  const holder = seededPeople(testDay).find(({ pinfl }) => personSeedId(pinfl) === held.personId)
  const device = { deviceCode: held.deviceCode, madeToMeasure: false }
  if (!holder) throw new Error('a voucher is held by nobody of the demonstration')
  const { pinfl } = holder
  return putDecidable(scene, held.personId, { pinfl, version, answers: { ...legAnswers, device } })
}
