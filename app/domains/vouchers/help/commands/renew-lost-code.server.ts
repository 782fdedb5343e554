import { recordAudit } from '~/domains/audit/index.server'
import {
  countWrongAnswer,
  findNamed,
  getMakerFamily,
  getVoucherSide,
  isTriedTooOften,
  refuseBothSides,
} from '~/domains/identity/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { newHandoverCode, openHandoverCode } from '../../handover/handover-code.server'
import { liveOrderStatuses } from '../../lifecycle'
import { lockDeviceOrder } from '../../rows/lock-device-order.server'
import { type LockedVoucher, lockVoucher } from '../../rows/lock-voucher.server'
import { writeOrderEvent, writeVoucherEvent } from '../../rows/write-event.server'
import { findHelpedVoucher } from '../rows/find-helped-voucher.server'
import { tellOfHelp } from '../rows/tell-of-help.server'
import { helperRoles } from '../rules'
import type { VoucherHelpForm } from '../schema'

export type RenewLostCodeError =
  | 'assistance.error.wayOther'
  | 'sides.error.assist'
  | 'vouchers.error.helpNoMatch'
  | 'vouchers.error.helpTooMany'
  | 'vouchers.error.helpNotReady'
  | 'vouchers.error.helpNoPhone'

/** What the helper tells, or prints: null where it went by SMS. */
export interface GivenHelp {
  act: 'code' | 'number'
  told: string | null
}

/**
 * Somebody at the desk of a centre or an operator of 1140 gives a person another hand-over code or voucher number; the
 * old one is dead. At the desk her document is seen, on the phone she says what her maker does not know; wrong answers
 * are counted, and tell nothing of what is wrong.
 */
export async function renewLostCode(
  work: Work,
  form: VoucherHelpForm,
): Promise<Result<GivenHelp, RenewLostCodeError>> {
  const helperRole = helperRoles.find((role) => role === work.role)
  if (!helperRole || (helperRole === 'phone_operator' && form.way !== 'phone'))
    return refuse('assistance.error.wayOther')
  const { pinfl } = form
  if (await isTriedTooOften(work, 'voucher_help', pinfl)) return refuse('vouchers.error.helpTooMany')
  const named = await findNamed(work, form)
  const found = named && (await findHelpedVoucher(work, named.profile.id, form.deviceCode))
  const knows =
    form.way === 'desk' || (found?.centreCode === form.centreCode && named?.saysPassport !== false)
  if (!named?.isNamed || !found || !knows) {
    await countWrongAnswer(work, 'voucher_help', { pinfl, personId: named?.profile.id ?? null })
    return refuse('vouchers.error.helpNoMatch')
  }
  const { profile } = named
  const { id: voucherId, readyOrderId } = found
  const [voucher, order] = await work.asSystem(async () => [
    await lockVoucher(work, voucherId),
    readyOrderId === null ? null : await lockDeviceOrder(work, readyOrderId),
  ])
  if (!voucher) return refuse('vouchers.error.helpNoMatch')
  const live = order ?? (await findLiveOrder(work, voucherId))
  const own = [
    ...(await getVoucherSide(work, voucherId)),
    ...(live ? await getMakerFamily(work, [live.makerId]) : []),
  ]
  const both = refuseBothSides('assist', work, own)
  if (both) return both
  if (form.told === 'sms' && !profile.phone) return refuse('vouchers.error.helpNoPhone')
  const helpId = newId()
  const common = {
    ...{ id: helpId, voucherId, act: form.act, way: form.way, told: form.told, helperRole },
    documentCipher: seal(form.document, { table: 'voucher_help', column: 'document', row: helpId }),
    ...{ helperId: work.personId ?? '', organisationId: work.organisationId, at: work.now() },
  }
  const isSent = form.told === 'sms'
  const given = { helpId, personId: profile.id, voucherId, order: live }
  if (form.act === 'number') {
    const number = await renewNumber(work, voucher, common)
    await tellOfHelp(work, given, { number, isSent })
    return ok({ act: 'number', told: isSent ? null : number })
  }
  if (order?.status !== 'ready') return refuse('vouchers.error.helpNotReady')
  const code = await renewCode(work, { voucherId, deviceOrderId: order.id }, common)
  await tellOfHelp(work, { ...given, order }, { code: isSent ? code : null })
  return ok({ act: 'code', told: isSent ? null : code })
}

interface HelpRow {
  id: string
  voucherId: string
  act: 'code' | 'number'
  way: 'desk' | 'phone'
  told: string
  helperRole: (typeof helperRoles)[number]
  documentCipher: string
  helperId: string
  organisationId: string | null
  at: Date
}

function findLiveOrder(work: Work, voucherId: string) {
  return work.asSystem(() =>
    work.tx.deviceOrder.findFirst({
      where: { voucherId, status: { in: [...liveOrderStatuses] } },
      select: { id: true, number: true, makerId: true },
    }),
  )
}

async function renewNumber(work: Work, voucher: LockedVoucher, row: HelpRow): Promise<string> {
  const number = newPublicNumber('HV')
  await work.asSystem(async () => {
    await work.tx.voucherHelp.create({ data: { ...row, oldNumber: voucher.number, newNumber: number } })
    await work.tx.voucher.update({ where: { id: voucher.id }, data: { number }, select: { id: true } })
    await writeVoucherEvent(work, { voucherId: voucher.id, type: 'voucher.numberRenewed' })
  })
  await recordAudit(work, {
    subject: voucher.id,
    action: 'voucher.numberRenewed',
    details: { assistanceWay: row.way },
  })
  return number
}

async function renewCode(
  work: Work,
  { voucherId, deviceOrderId }: { voucherId: string; deviceOrderId: string },
  row: HelpRow,
): Promise<string> {
  const code = newHandoverCode(deviceOrderId)
  await work.asSystem(async () => {
    await work.tx.voucherHelp.create({ data: { ...row, deviceOrderId } })
    await work.tx.deviceOrder.update({
      where: { id: deviceOrderId },
      data: { ...code, handoverWrongHash: null },
    })
    await writeOrderEvent(work, { deviceOrderId, type: 'deviceOrder.codeGiven' })
  })
  await recordAudit(work, {
    subject: voucherId,
    action: 'deviceOrder.codeRenewed',
    details: { deviceOrderId, assistanceWay: row.way },
  })
  return openHandoverCode(deviceOrderId, code.handoverCodeCipher)
}
