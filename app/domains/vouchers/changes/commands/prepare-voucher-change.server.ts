import { recordAudit } from '~/domains/audit/index.server'
import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { VoucherAct } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { lockVoucherOfCase } from '../../rows/lock-voucher.server'
import { voucherChangeDays } from '../../rules'
import { isReasonOf, namedUnchanged } from '../reasons'
import { type ChangeObstacle, findChangeObstacle } from '../rows/find-change-obstacle.server'
import { sealVoucherChangeText } from '../sealed.server'

export interface PrepareVoucherChangeInput {
  caseId: string
  act: VoucherAct
  /** `YYYY-MM-DD`; of a correction. */
  validUntilOn?: string | null
  /** Kind of the voucher in its place; as before when absent. */
  deviceCode?: string | null
  /** Tiyin of the voucher in its place; as before when absent. */
  ceilingTiyin?: bigint | null
  reasonCode: string
  text: string
}

export type PrepareVoucherChangeError =
  | 'vouchers.error.notFound'
  | 'vouchers.error.changeWaits'
  | 'vouchers.error.reasonMissing'
  | 'vouchers.error.sameKind'
  | 'vouchers.error.sameCeiling'
  | ChangeObstacle

/** What somebody of the centre wants changed of the voucher that a case gave. Whether she may is looked at with the case. */
export async function prepareVoucherChange(
  work: Work,
  { caseId, act, reasonCode, text, ...input }: PrepareVoucherChangeInput,
): Promise<Result<{ id: string; number: string; lapsesOn: Date }, PrepareVoucherChangeError>> {
  const { personId: preparedById } = work
  if (!preparedById) throw new Error('a person prepares')
  const voucher = await lockVoucherOfCase(work, caseId)
  if (!voucher) return refuse('vouchers.error.notFound')
  if (!isReasonOf(act, reasonCode)) return refuse('vouchers.error.reasonMissing')
  const earlier = await work.tx.voucherChange.findMany({
    where: { voucherId: voucher.id },
    select: { status: true },
  })
  if (earlier.some(({ status }) => status === 'prepared')) return refuse('vouchers.error.changeWaits')
  const terms = {
    act,
    validUntil: act === 'correct' && input.validUntilOn ? new Date(`${input.validUntilOn}T00:00:00Z`) : null,
    deviceCode: act === 'replace' ? (input.deviceCode ?? voucher.deviceCode) : null,
    ceilingTiyin: act === 'replace' ? (input.ceilingTiyin ?? voucher.ceilingTiyin) : null,
  }
  const free = await findChangeObstacle(work, voucher, terms)
  if (!free.ok) return free
  const unchanged = act === 'replace' ? namedUnchanged(reasonCode, voucher, terms) : null
  if (unchanged) return refuse(`vouchers.error.same${unchanged}`)

  const id = newId()
  const lapsesOn = addWorkingDays(dayOf(work.now()), voucherChangeDays, await listHolidays(work))
  await work.asSystem(() =>
    work.tx.voucherChange.create({
      data: {
        ...{ id, caseId, voucherId: voucher.id, ordinal: earlier.length + 1, ...terms },
        validUntilBefore: act === 'correct' ? voucher.validUntil : null,
        ...{ reasonCode, textCipher: sealVoucherChangeText(text, id) },
        ...{ preparedById, preparedAt: work.now(), lapsesOn },
      },
    }),
  )
  await recordAudit(work, {
    subject: voucher.id,
    action: 'voucher.changePrepared',
    details: { voucherAct: act, reasonCode, applicationId: caseId },
  })
  return ok({ id, number: voucher.number, lapsesOn })
}
