import { getProfile } from '~/domains/identity/index.server'
import {
  approveClawback,
  approveMakerBatch,
  prepareClawback,
  prepareMakerBatch,
} from '~/domains/makers/index.server'
import { settlePayment } from '~/domains/payments/index.server'
import { endBudgetLine } from '~/domains/vouchers/budget/commands/end-budget-line.server'
import { issueNext } from '~/domains/vouchers/budget/commands/issue-next.server'
import { quarterName, quarterOf } from '~/domains/vouchers/budget/rules'
import {
  advanceDeviceOrder,
  approveBudgetEntry,
  askClaim,
  expireVoucher,
  getOwnDeviceOrder,
  handOverDevice,
  prepareBudgetEntry,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { referenceOf } from '~/lib/sheet/bank/payment-order'
import { addDays, dayOf, isoDayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { VoucherAct } from '~/platform/prisma/enums'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { confirmReturn } from '~/workflows/device-orders/confirm-return.server'
import { declineDeviceOrder } from '~/workflows/device-orders/decline-device-order.server'
import { payDeviceOrder } from '~/workflows/device-orders/pay-device-order.server'
import { releaseUnpaidOrder } from '~/workflows/device-orders/release-unpaid-order.server'
import { recordBankStatement } from '~/workflows/settlement/record-bank-statement.server'
import { decideVoucherChange } from '~/workflows/vouchers/decide-voucher-change.server'
import { prepareVoucherChange } from '~/workflows/vouchers/prepare-voucher-change.server'
import { writeCase } from '../../integration/applications/put/write-case'
import { grantByDecision } from '../../integration/vouchers/issue-by-decision'
import { sent } from '../../integration/vouchers/sent'
import { type Actor, clock, now, place, system } from '../../integration/vouchers/world'
import type { Target } from '../model/move'
import { makerMove } from '../model/order-moves'
import type { MoveName } from '../model/sequences'
import { at, fullCeiling, holdingDays, lifeYears, type Model, validDays } from '../model/world'
import { ask, group, kind, morningOf, type Real } from './portal'

/** What the portal does of each move; `true` where it did it. `m` is the model before the move. */
export const acts: Record<MoveName, (r: Real, target: Target, m: Model) => Promise<boolean>> = {
  raise,
  grant,
  serve,
  days,
  async place(r, { voucher, sum = 0 }, m) {
    const orderId = newId()
    const placed = await place(holderOf(r, m, voucher), await voucherOf(r, voucher), r.maker, sum, orderId)
    if (placed.ok) r.orders.push(orderId)
    return placed.ok
  },
  pay,
  async step(r, { order }, m) {
    const move = makerMove(at(m.orders, order)) ?? 'startMaking'
    return done(perform(r.desk, advanceDeviceOrder, { ...orderOf(r, order), move, makingDays: 3 }))
  },
  cancel: (r, { order }, m) =>
    done(perform(ownerOf(r, m, order), cancelDeviceOrder, { ...orderOf(r, order), reasonCode: 'other' })),
  decline: (r, { order }) =>
    done(perform(r.desk, declineDeviceOrder, { ...orderOf(r, order), reasonCode: 'other' })),
  async handOver(r, { order }, m) {
    const known = orderOf(r, order)
    const own = await getOwnDeviceOrder(ownerOf(r, m, order), known.deviceOrderId)
    return done(perform(r.desk, handOverDevice, { ...sent(), ...known, code: own?.handoverCode ?? '000000' }))
  },
  async giveBack(r, { order }, m) {
    const asked = await perform(ownerOf(r, m, order), askClaim, {
      ...{ ...orderOf(r, order), kind: 'return' as const, reasonCode: 'doesNotFit', text: 'Tizzaga botadi' },
    })
    return asked.ok && done(perform(r.desk, confirmReturn, { claimId: asked.value.claimId }))
  },
  async expire(r) {
    for (const { id } of await vouchersOf(r)) await perform(system, expireVoucher, id)
    return true
  },
  suspend: (r, { voucher }, m) => change(r, m, voucher, 'suspend', 'underCheck'),
  resume: (r, { voucher }, m) => change(r, m, voucher, 'resume', 'checkEnded'),
  correct: (r, { voucher, sum = 0 }, m) =>
    change(r, m, voucher, 'correct', 'wrongLastDay', {
      validUntilOn: addDays(m.today, sum).toISOString().slice(0, 10),
    }),
  cancelVoucher: (r, { voucher }, m) => change(r, m, voucher, 'cancel', 'needGone'),
  replace: (r, { voucher, sum = 0 }, m) =>
    change(r, m, voucher, 'replace', 'wrongCeiling', { ceilingTiyin: som(sum) }),
  settle,
  bank,
  clawBack,
}

/** What the portal said the last time that it refused, for the report. */
export const last = { refusal: '' }

async function done(answer: Promise<{ ok: boolean; error?: string }>): Promise<boolean> {
  const { ok, error = '' } = await answer
  if (!ok) last.refusal = error
  return ok
}
const orderOf = (r: Real, order = -1) => ({ deviceOrderId: r.orders[order] ?? newId() })

/** Vouchers of the sequence's people in the order in which they were given. */
const vouchersOf = ({ portal, people }: Real) =>
  ask<{ id: string }>(portal.test, 'select id from voucher where person_id = any ($1) order by id', [
    people.map(({ personId }) => personId),
  ])
const voucherOf = async (r: Real, voucher = -1) => at(await vouchersOf(r), voucher).id
const holderOf = (r: Real, m: Model, voucher: number | undefined): Actor =>
  at(r.people, at(m.rights, at(m.vouchers, voucher).right).person)
const ownerOf = (r: Real, m: Model, order: number | undefined) => holderOf(r, m, at(m.orders, order).voucher)

async function raise({ portal, region }: Real, { sum = 0 }: Target): Promise<boolean> {
  const [one, other] = portal.officers
  const prepared = await perform(one, prepareBudgetEntry, {
    ...{ regionCode: region, groupCode: group, quarter: quarterName(quarterOf(dayOf(now()))) },
    ...{ direction: sum < 0 ? ('lower' as const) : ('raise' as const), amountTiyin: som(Math.abs(sum)) },
    reason: 'a proof',
  })
  if (!prepared.ok) return false
  const [entry] = await ask<{ id: string }>(
    portal.test,
    `select id from budget_entry where line_id = $1 and status = 'prepared'`,
    [prepared.value.lineId],
  )
  return done(perform(other, approveBudgetEntry, { entryId: entry?.id ?? newId() }))
}

async function grant(r: Real, { person = 0 }: Target): Promise<boolean> {
  const id = newId()
  const personId = at(r.people, person).personId ?? ''
  const own = await transaction(system, (work) => getProfile(work, personId))
  const about = { id, applicantId: personId, centreCode: r.centre, assigneeId: r.specialist.personId }
  await transaction(system, (work) => writeCase(work, { ...about, now: now() }))
  const isChild = person === 0
  const name = { family: 'Karimova', given: 'Lola', patronymic: null }
  const granted = await grantByDecision(
    {
      ...{
        applicationId: id,
        personId,
        deviceCode: kind,
        ceilingTiyin: som(fullCeiling),
        validDays,
        lifeYears,
      },
      ...{ isChild, programmeEndsOn: null },
      beneficiary: isChild ? { pinfl: r.child, name } : { pinfl: own?.pinfl ?? '', name: null },
    },
    now,
  )
  if (granted.ok) r.cases.push(id)
  return granted.ok
}

/** As the job does it, for the queue of the sequence alone. */
async function serve({ portal, region }: Real): Promise<boolean> {
  const over = await ask<{ id: string }>(
    portal.test,
    `select l.id from budget_line l join account a on a.code = 'budget:' || l.id
      where l.region_code = $1 and l.quarter_on < $2 and a.balance_tiyin > 0`,
    [region, quarterOf(dayOf(now()))],
  )
  for (const { id } of over) await perform(system, endBudgetLine, id)
  while (await perform(system, issueNext, { regionCode: region, groupCode: group }));
  return true
}

async function days(r: Real, { sum = 0 }: Target, m: Model): Promise<boolean> {
  clock.at = morningOf(addDays(m.today, sum))
  for (const [index, { status }] of m.orders.entries())
    if (status === 'awaiting_payment')
      await releaseUnpaidOrder(ownerOf(r, m, index), orderOf(r, index).deviceOrderId)
  return true
}

async function pay(r: Real, { order }: Target, m: Model): Promise<boolean> {
  const own = ownerOf(r, m, order)
  const started = await payDeviceOrder(own, { ...orderOf(r, order), lineName: 'HD', locale: 'ru' })
  if (!started.ok) return false
  const { intentId } = started.value
  r.portal.gateway.pay(intentId)
  await settlePayment(own, { intentId })
  const again = await settlePayment(own, { intentId })
  return again.ok && again.value.status === 'paid'
}

async function change(
  r: Real,
  m: Model,
  voucher: number | undefined,
  act: VoucherAct,
  reasonCode: string,
  terms: { validUntilOn?: string; ceilingTiyin?: bigint } = {},
): Promise<boolean> {
  const caseId = r.cases[at(m.vouchers, voucher).right] ?? ''
  const wanted = { caseId, act, reasonCode, text: 'Asos', ...terms }
  if (!(await done(perform(r.specialist, prepareVoucherChange, wanted)))) return false
  const [waiting] = await ask<{ id: string }>(
    r.portal.test,
    `select id from voucher_change where application_id = $1 and status = 'prepared'`,
    [caseId],
  )
  return done(perform(r.head, decideVoucherChange, { caseId, changeId: waiting?.id ?? newId() }))
}

async function settle({ portal }: Real, _: Target, m: Model): Promise<boolean> {
  const [one, other] = portal.officers
  const untilOn = addDays(m.today, -holdingDays).toISOString().slice(0, 10)
  const prepared = await perform(one, prepareMakerBatch, { untilOn })
  return prepared.ok && done(perform(other, approveMakerBatch, { batchId: prepared.value.id }))
}

async function bank({ portal, maker }: Real, { transfer, act }: Target): Promise<boolean> {
  const find = async () =>
    at(
      await ask<{ id: string; amount: string; status: string }>(
        portal.test,
        'select id, amount_tiyin::text as amount, status::text from maker_transfer where maker_id = $1 order by id',
        [maker.id],
      ),
      transfer,
    )
  const { id, amount, status } = await find()
  const line = {
    ...{
      bookedOn: isoDayOf(now()),
      amountTiyin: BigInt(amount),
      reference: referenceOf(id),
    },
    ...{ direction: act === 'paid' ? ('out' as const) : ('in' as const), bankReference: newId() },
    refusal: act === 'paid' ? null : ('other' as const),
  }
  // Money that comes in before it went out is a refusal, and after it a return: the bank says no more than that.
  if (act === 'refused' && status !== 'sent') return false
  if (act === 'returned' && status !== 'paid') return false
  await perform(portal.officers[0], recordBankStatement, {
    fileName: 'bank.csv',
    sha256: newId(),
    lines: [line],
  })
  return status !== act && (await find()).status === act
}

async function clawBack(r: Real, { order, sum = 0 }: Target): Promise<boolean> {
  const [one, other] = r.portal.officers
  const [known] = await ask<{ number: string }>(
    r.portal.test,
    'select number from device_order where id = $1',
    [orderOf(r, order).deviceOrderId],
  )
  const clawback = { number: known?.number ?? '', amountTiyin: som(sum), reasonCode: 'other' }
  const prepared = await perform(one, prepareClawback, clawback)
  if (!prepared.ok) return false
  const [waiting] = await ask<{ id: string }>(
    r.portal.test,
    `select id from maker_clawback where status = 'prepared' and maker_id = $1`,
    [r.maker.id],
  )
  return done(perform(other, approveClawback, { clawbackId: waiting?.id ?? newId() }))
}
