import {
  answerClaim,
  askClaim,
  completeRepair,
  endClaim,
  prepareOutcome,
  submitDispute,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { confirmReturn } from '~/workflows/device-orders/confirm-return.server'
import { decideDispute } from '~/workflows/device-orders/decide-dispute.server'
import { type Drive, drivesOf, type Scene } from '../scene'

interface Claimed {
  id: string
  orderId: string
  personId: string
  makerId: string
  centreCode: string
  preparedAt: Date | null
}

type Command = (
  by: ReturnType<Scene['as']>,
  of: { claimId: string; seenAt?: Date },
) => ReturnType<Drive['act']>

const text = 'Sababi'

/** Claims about devices that were received, of the demonstration data and put as a refusal needs them. */
export async function driveClaims(scene: Scene): Promise<Drive[]> {
  const find = (where: string) =>
    scene.find<Claimed>(
      `select q.id, o.id as "orderId", o.person_id as "personId", o.maker_id as "makerId",
         c.centre_code as "centreCode", q.prepared_at as "preparedAt" from device_claim q join device_order o on o.id = q.device_order_id
         join voucher v on v.id = o.voucher_id join entitlement e on e.id = v.entitlement_id
         join case_file c on c.id = e.application_id where ${where} order by q.id limit 1`,
    )
  const asked = await find(`q.status = 'asked'`)
  const promised = await find(`q.status = 'accepted'`)
  const refused = await find(`q.status = 'refused'`)
  const disputed = await find(`q.status = 'disputed' and q.outcome is null`)
  const prepared = await find(`q.status = 'disputed' and q.outcome = 'return'`)
  const over = await find(`q.status = 'closed'`)
  const return_ = await putReturn(scene, asked)
  const person = ({ personId }: Claimed) => scene.as('citizen', personId)
  const maker = ({ makerId }: Claimed, personId = scene.person('maker-tashkent')) =>
    scene.as('maker_staff', personId, makerId)
  const staff = (role: 'inson_specialist' | 'inson_head', one: Claimed, personId?: string) =>
    scene.as(
      role,
      personId ?? scene.person(role === 'inson_head' ? 'head-uchtepa' : 'specialist-uchtepa-2'),
      one.centreCode,
    )
  const specialist = (one: Claimed, personId?: string) => staff('inson_specialist', one, personId)
  const head = (one: Claimed, personId?: string) => staff('inson_head', one, personId)
  const of = ({ id: claimId }: Claimed) => ({ claimId })
  const nowhere = { claimId: newId() }
  const ask = { kind: 'complaint', reasonCode: 'other', text } as const
  await scene.put('update device_claim set prepared_by_id = $2 where id = $1', [
    prepared.id,
    scene.person('head-uchtepa'),
  ])
  const notTheirs = (act: Command) => ({
    'claims.error.notFound': () => act(maker(asked), nowhere),
    'sides.error.makeDevice': () => act(maker(asked, asked.personId), of(asked)),
  })
  const makerRefusals = (command: Command) => ({
    ...notTheirs(command),
    'claims.error.moved': () => command(maker(over), of(over)),
    'claims.error.clawbackWaits': () => command(maker(return_), of(return_)),
  })
  const decisions = (command: Command) => ({
    'claims.error.notFound': () => command(head(disputed), nowhere),
    'claims.error.moved': () => command(head(over), of(over)),
    'claims.error.nothingPrepared': () => command(head(disputed), of(disputed)),
    'claims.error.preparedAnew': () => command(head(prepared), { ...of(prepared), seenAt: new Date(0) }),
    'claims.error.headDecides': () => command(specialist(prepared), of(prepared)),
    'claims.error.byAnother': () => command(head(prepared), of(prepared)),
    'sides.error.decideClaim': () => command(head(prepared, prepared.personId), of(prepared)),
    'claims.error.clawbackWaits': async () => {
      await putClawback(scene, prepared)
      return command(head(prepared, scene.person('specialist-uchtepa-2')), of(prepared))
    },
  })
  return [
    ...drivesOf('askClaim', {
      'claims.error.notFound': () => perform(person(over), askClaim, { deviceOrderId: newId(), ...ask }),
      'claims.error.notPossible': () =>
        perform(person(asked), askClaim, { ...ask, deviceOrderId: asked.orderId, kind: 'repair' }),
      'claims.error.reasonMissing': () =>
        perform(person(over), askClaim, { ...ask, deviceOrderId: over.orderId, reasonCode: 'x' }),
      'sides.error.decideClaim': () =>
        perform(specialist(over, over.personId), askClaim, { ...ask, deviceOrderId: over.orderId }),
    }),
    ...drivesOf('answerClaim', {
      ...notTheirs((by, claim) => perform(by, answerClaim, { ...claim, answer: 'refuse' })),
      'claims.error.moved': () => perform(maker(over), answerClaim, { ...of(over), answer: 'refuse' }),
    }),
    ...drivesOf('completeRepair', {
      ...notTheirs((by, claim) => perform(by, completeRepair, { ...claim, text })),
      'claims.error.moved': () => perform(maker(over), completeRepair, { ...of(over), text }),
    }),
    ...drivesOf('endClaim', {
      'claims.error.notFound': () => perform(person(over), endClaim, { ...nowhere, move: 'close' }),
      'claims.error.moved': () => perform(person(over), endClaim, { ...of(over), move: 'close' }),
      'sides.error.decideClaim': () =>
        perform(specialist(over, over.personId), endClaim, { ...of(over), move: 'close' }),
    }),
    ...drivesOf('submitDispute', {
      'claims.error.notFound': () => perform(person(over), submitDispute, { ...nowhere, text }),
      'claims.error.moved': () => perform(person(over), submitDispute, { ...of(over), text }),
      'claims.error.notYet': () => perform(person(promised), submitDispute, { ...of(promised), text }),
      'claims.error.tooLate': async () => {
        await scene.put(`update device_claim set answered_at = '2020-01-01' where id = $1`, [refused.id])
        return perform(person(refused), submitDispute, { ...of(refused), text })
      },
      'sides.error.decideClaim': () =>
        perform(specialist(over, over.personId), submitDispute, { ...of(over), text }),
    }),
    ...drivesOf('prepareOutcome', {
      'claims.error.notFound': () =>
        perform(specialist(over), prepareOutcome, { ...nowhere, outcome: 'none', text }),
      'claims.error.moved': () =>
        perform(specialist(over), prepareOutcome, { ...of(over), outcome: 'none', text }),
      'claims.error.preparedAnew': () =>
        perform(specialist(prepared), prepareOutcome, { ...of(prepared), outcome: 'none', text }),
      'sides.error.decideClaim': () =>
        perform(specialist(disputed, disputed.personId), prepareOutcome, {
          ...{ ...of(disputed), outcome: 'none', text },
        }),
    }),
    ...drivesOf(
      'confirmReturn',
      makerRefusals((by, claim) => perform(by, confirmReturn, claim)),
    ),
    ...drivesOf(
      'decideDispute',
      decisions((by, claim) =>
        perform(by, decideDispute, { seenAt: prepared.preparedAt ?? new Date(0), ...claim }),
      ),
    ),
  ]
}

/** A return that waits, of a device of which finance has prepared a claw-back. */
async function putReturn(scene: Scene, like: Claimed): Promise<Claimed> {
  const id = newId()
  await scene.put(
    `insert into device_claim (id, device_order_id, kind, reason_code, text_cipher, status, asked_by_id, asked_at, answer_by)
       select $1, device_order_id, 'return', 'other', text_cipher, 'asked', asked_by_id, asked_at, answer_by
         from device_claim where id = $2`,
    [id, like.id],
  )
  await putClawback(scene, like)
  return { ...like, id }
}

async function putClawback(scene: Scene, { orderId, makerId }: Claimed): Promise<void> {
  await scene.client.query(
    `insert into maker_clawback (id, device_order_id, maker_id, amount_tiyin, reason_code, prepared_by_id, prepared_at)
       values ($1, $2, $3, 1, 'other', $4, now()) on conflict do nothing`,
    [newId(), orderId, makerId, scene.person('finance')],
  )
}
