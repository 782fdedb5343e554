import { prepareRenewal } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { appealRenewal } from '~/workflows/vouchers/renewals/appeal-renewal.server'
import { askRenewal } from '~/workflows/vouchers/renewals/ask-renewal.server'
import { decideRenewal } from '~/workflows/vouchers/renewals/decide-renewal.server'
import { submitRenewalPaper } from '~/workflows/vouchers/renewals/submit-renewal-paper.server'
import { withdrawRenewal } from '~/workflows/vouchers/renewals/withdraw-renewal.server'
import { drawSheet } from '../../../../prisma/seed/applications/papers'
import { type Drive, drivesOf, type Scene } from '../scene'

interface Asked {
  id: string
  orderId: string
  voucherId: string
  deviceCode: string
  personId: string
  beneficiary: string
  centreCode: string
  preparedAt: Date | null
  preparedById: string | null
}

const text = 'Sababi'

/** Devices asked for before their time, of the demonstration data and put as a refusal needs them. */
export async function driveRenewals(scene: Scene): Promise<Drive[]> {
  const find = (where: string) =>
    scene.find<Asked>(
      `select n.id, o.id as "orderId", v.id as "voucherId", v.device_code as "deviceCode", o.person_id as "personId",
         v.beneficiary_index as beneficiary, n.centre_code as "centreCode", n.prepared_at as "preparedAt",
         n.prepared_by_id as "preparedById"
       from device_renewal n join device_order o on o.id = n.device_order_id join voucher v on v.id = o.voucher_id
       where ${where} order by n.id limit 1`,
    )
  const asked = await find(`n.status = 'asked' and n.outcome is null`)
  const prepared = await find(`n.outcome = 'approve'`)
  const refused = await find(`n.status = 'refused'`)
  const photo = { bytes: await drawSheet(), name: 'rasm.jpg' }
  const nowhere = { renewalId: newId() }
  const of = ({ id: renewalId }: Asked) => ({ renewalId })
  const person = ({ personId }: Asked) => scene.as('citizen', personId)
  const staff = (role: string, one: Asked, personId: string) => scene.as(role, personId, one.centreCode)
  const specialist = (one: Asked, personId = newId()) => staff('inson_specialist', one, personId)
  const head = (one: Asked, personId = newId()) => staff('inson_head', one, personId)
  const seen = { seenAt: prepared.preparedAt ?? new Date(0) }
  const draft = { outcome: 'approve', reasonCode: null, text } as const
  const prepare = (by: ReturnType<Scene['as']>, renewal: { renewalId: string }) =>
    perform(by, prepareRenewal, { ...renewal, ...draft })
  const decide = (by: ReturnType<Scene['as']>, renewal: { renewalId: string }, seenAt = seen.seenAt) =>
    perform(by, decideRenewal, { ...renewal, seenAt })
  const whileAppeal = (one: Asked, act: Drive['act']) => async () => {
    await scene.put('update device_renewal set appeal_of_id = $2 where id = $1', [one.id, refused.id])
    const answer = await act()
    await scene.put('update device_renewal set appeal_of_id = null where id = $1', [one.id])
    return answer
  }
  /** Another voucher of the kind, as it stands against the one that is to be given. */
  const beside = (status: string) => async () => {
    const id = newId()
    await scene.put(
      `insert into voucher select (jsonb_populate_record(v, jsonb_build_object('id', $1::text, 'number', $1::text,
         'status', $3::text))).* from voucher v where id = $2`,
      [id, prepared.voucherId, status],
    )
    const answer = await decide(head(prepared), of(prepared))
    await scene.put(`update voucher set status = 'cancelled' where id = $1`, [id])
    return answer
  }
  const [earlier] = (
    await scene.client.query<{ id: string }>(
      `select decided_by_id as id from device_renewal where status = 'refused' limit 1`,
    )
  ).rows
  const ask = { ground: 'damage', text } as const
  return [
    ...drivesOf('askRenewal', {
      'claims.error.notFound': () => perform(person(refused), askRenewal, { ...ask, deviceOrderId: newId() }),
      'sides.error.decideClaim': () =>
        perform(specialist(refused, refused.personId), askRenewal, {
          ...ask,
          deviceOrderId: refused.orderId,
        }),
      'vouchers.error.renewalNotPossible': () =>
        perform(person(asked), askRenewal, { ...ask, deviceOrderId: asked.orderId }),
      'vouchers.error.growthForChildren': async () => {
        const grownUp = await scene.find<Asked>(
          `select o.id as "orderId", o.person_id as "personId" from device_order o join voucher v on v.id = o.voucher_id
             join entitlement e on e.id = v.entitlement_id join device_kind k on k.code = v.device_code
           where o.status = 'handed_over' and v.beneficiary_cipher is null and not k.only_children
             and e.renewable_on > now() + interval '60 days'
             and not exists (select from device_renewal n where n.device_order_id = o.id) order by o.id limit 1`,
        )
        return perform(person(grownUp), askRenewal, {
          ...{ ...ask, ground: 'growth', deviceOrderId: grownUp.orderId },
        })
      },
    }),
    ...drivesOf('prepareRenewal', {
      'vouchers.error.renewalNotFound': () => prepare(specialist(asked), nowhere),
      'sides.error.decideClaim': () => prepare(specialist(asked, asked.personId), of(asked)),
      'vouchers.error.renewalMoved': () => prepare(specialist(refused), of(refused)),
      'vouchers.error.renewalPreparedAnew': () => prepare(specialist(prepared), of(prepared)),
      'vouchers.error.renewalDecidedByYou': whileAppeal(asked, () =>
        prepare(specialist(asked, earlier?.id), of(asked)),
      ),
    }),
    ...drivesOf('decideRenewal', {
      'vouchers.error.renewalNotFound': () => decide(head(prepared), nowhere),
      'sides.error.decideClaim': () => decide(head(prepared, prepared.personId), of(prepared)),
      'vouchers.error.renewalMoved': () => decide(head(refused), of(refused)),
      'vouchers.error.renewalUnprepared': () => decide(head(asked), of(asked)),
      'vouchers.error.renewalPreparedAnew': () => decide(head(prepared), of(prepared), new Date(0)),
      'vouchers.error.headDecides': () => decide(specialist(prepared), of(prepared)),
      'vouchers.error.preparedByYou': () => decide(head(prepared, prepared.preparedById ?? ''), of(prepared)),
      'vouchers.error.renewalDecidedByYou': whileAppeal(prepared, () =>
        decide(head(prepared, earlier?.id), of(prepared)),
      ),
      'vouchers.error.alreadyLive': beside('issued'),
      'vouchers.error.serviceLife': beside('redeemed'),
      'vouchers.error.waitsAlready': async () => {
        await scene.put(
          `insert into budget_wait (entitlement_id, person_id, beneficiary_index, device_code, region_code, group_code,
             urgency, since_on, status) select v.entitlement_id, v.person_id, v.beneficiary_index, v.device_code, '1726',
             k.group_code, 'first', now(), 'waiting' from voucher v join device_kind k on k.code = v.device_code
           where v.id = $1`,
          [prepared.voucherId],
        )
        const answer = await decide(head(prepared), of(prepared))
        await scene.put(
          `update budget_wait set status = 'served', closed_at = now() where entitlement_id = (select entitlement_id from voucher where id = $1)`,
          [prepared.voucherId],
        )
        return answer
      },
      'vouchers.error.programmeEnded': async () => {
        const end = (day: string) =>
          scene.put(
            `update entitlement set programme_ends_on = ${day} where id = (select entitlement_id from voucher where id = $1)`,
            [prepared.voucherId],
          )
        await end(`'2020-01-01'`)
        const answer = await decide(head(prepared), of(prepared))
        await end('null')
        return answer
      },
      'vouchers.error.noCeiling': async () => {
        const name = (code: string) =>
          scene.put('update voucher set device_code = $2 where id = $1', [prepared.voucherId, code])
        await name('unknown')
        const answer = await decide(head(prepared), of(prepared))
        await name(prepared.deviceCode)
        return answer
      },
    }),
    ...drivesOf('withdrawRenewal', {
      'vouchers.error.renewalNotFound': () => perform(person(asked), withdrawRenewal, nowhere),
      'sides.error.decideClaim': () => perform(specialist(asked, asked.personId), withdrawRenewal, of(asked)),
      'vouchers.error.renewalMoved': () => perform(person(refused), withdrawRenewal, of(refused)),
    }),
    ...drivesOf('appealRenewal', {
      'vouchers.error.renewalNotFound': () => perform(person(refused), appealRenewal, { ...nowhere, text }),
      'sides.error.decideClaim': () =>
        perform(specialist(refused, refused.personId), appealRenewal, { ...of(refused), text }),
      'vouchers.error.renewalMoved': () => perform(person(asked), appealRenewal, { ...of(asked), text }),
    }),
    ...drivesOf('submitRenewalPaper', {
      'vouchers.error.renewalNotFound': () => submitRenewalPaper(person(asked), nowhere.renewalId, photo),
      'sides.error.decideClaim': () => submitRenewalPaper(specialist(asked, asked.personId), asked.id, photo),
      'vouchers.error.renewalMoved': () => submitRenewalPaper(person(refused), refused.id, photo),
      'vouchers.error.renewalPapersFull': async () => {
        for (let at = 0; at < 5; at += 1)
          await scene.put(
            `insert into device_renewal_paper select (jsonb_populate_record(p, jsonb_build_object('id', $1::text,
               'sha256', $1::text))).* from device_renewal_paper p where renewal_id = $2 limit 1`,
            [newId(), asked.id],
          )
        return submitRenewalPaper(person(asked), asked.id, photo)
      },
    }),
  ]
}
