import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { notify } from '~/domains/notifications/index.server'
import { listDeviceKinds } from '~/domains/reference/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import type { BudgetWait } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { writeVoucher } from '../../rows/write-voucher.server'
import { lastValidDay } from '../../rules'
import { findNextWait } from '../rows/find-next-wait.server'
import { takeTurn } from '../rows/take-turn.server'
import { openWaitName } from '../sealed.server'

/**
 * Gives the first in a queue her voucher, when its line has the money: nobody is passed over for a cheaper device. False
 * when nobody waits, or there is not enough yet.
 */
export async function issueNext(
  work: Work,
  queue: { regionCode: string; groupCode: string },
): Promise<boolean> {
  const { lineId, freeTiyin } = await takeTurn(work, queue.regionCode, queue.groupCode)
  const wait = lineId ? await findNextWait(work, queue) : null
  if (!lineId || !wait) return false
  const today = dayOf(work.now())
  const kind = (await listDeviceKinds(today, work.tx)).find(({ code }) => code === wait.deviceCode)
  if (!kind?.ceilingTiyin || kind.ceilingTiyin > freeTiyin) return false
  const validUntil = lastValidDay(today, kind.validDays, wait.programmeEndsOn)
  // The hourly job ends what is over.
  if (validUntil < today) return false

  await work.tx.budgetWait.update({
    where: { entitlementId: wait.entitlementId },
    data: { status: 'served', closedAt: work.now() },
  })
  await give(work, wait, { lineId, ceilingTiyin: kind.ceilingTiyin, validUntil })
  return true
}

async function give(
  work: Work,
  { entitlementId, personId, beneficiaryIndex, beneficiaryCipher, deviceCode }: BudgetWait,
  terms: { lineId: string; ceilingTiyin: bigint; validUntil: Date },
): Promise<void> {
  const { lineId: budgetLineId, ceilingTiyin, validUntil } = terms
  const { id, number } = await writeVoucher(work, {
    ...{ entitlementId, personId, beneficiaryIndex, deviceCode, ceilingTiyin, validUntil, budgetLineId },
    beneficiaryName: openWaitName(beneficiaryCipher, entitlementId),
  })
  await postAct(work, 'voucher.served', id)
  await recordAudit(work, {
    subject: id,
    action: 'voucher.served',
    details: { ceilingTiyin: String(ceilingTiyin) },
  })
  await notify(work, {
    key: `voucher:${id}:served`,
    personId,
    locale: null,
    template: 'notifications.voucherServed',
    variables: { number, validUntilOn: isoDay(validUntil) },
    path: `/vouchers/${id}`,
  })
}
