import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import type { VoucherChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { openBeneficiary, sealBeneficiary } from '../../beneficiary.server'
import { readReplacementBudget } from '../../budget/rows/read-replacement-budget.server'
import type { LockedVoucher } from '../../rows/lock-voucher.server'
import { writeVoucherEvent } from '../../rows/write-event.server'
import { renewalDay } from '../../rules'

/** Another voucher of the same right and last day in the place of one that was replaced, with money of its own. */
export async function replaceVoucher(
  work: Work,
  voucher: LockedVoucher,
  { deviceCode, ceilingTiyin }: Pick<VoucherChange, 'deviceCode' | 'ceilingTiyin'>,
  wasChild: boolean,
): Promise<{ id: string; number: string }> {
  if (!deviceCode || !ceilingTiyin) throw new Error('a replacement says kind and ceiling')
  const { beneficiaryCipher } = await work.tx.voucher.findUniqueOrThrow({
    where: { id: voucher.id },
    select: { beneficiaryCipher: true },
  })
  const { lineId: budgetLineId } = await readReplacementBudget(work, voucher, { deviceCode, ceilingTiyin })
  const id = newId()
  const number = newPublicNumber('HV')
  const name = openBeneficiary(beneficiaryCipher, voucher.id)
  const { entitlementId, personId, beneficiaryIndex, validUntil } = voucher
  await work.tx.voucher.create({
    data: {
      ...{ id, number, entitlementId, personId, beneficiaryIndex, validUntil },
      ...{ deviceCode, ceilingTiyin, budgetLineId, replacesId: voucher.id },
      renewableOn: await readLife(work, entitlementId, deviceCode, wasChild),
      beneficiaryCipher: name && sealBeneficiary(name, id),
      status: 'issued',
      issuedAt: work.now(),
    },
    select: { id: true },
  })
  await writeVoucherEvent(work, { voucherId: id, type: 'voucher.issuedAgain' })
  await postAct(work, 'voucher.replaced', id)
  await recordAudit(work, {
    subject: id,
    action: 'voucher.issuedAgain',
    details: { voucherId: voucher.id, ceilingTiyin: String(ceilingTiyin) },
  })
  return { id, number }
}

/** End of the service life of another kind than the right's, counted from the decision; null where it is the same. */
async function readLife(
  work: Work,
  entitlementId: string,
  deviceCode: string,
  wasChild: boolean,
): Promise<Date | null> {
  const right = await work.tx.entitlement.findUniqueOrThrow({ where: { id: entitlementId } })
  if (right.deviceCode === deviceCode) return null
  const kind = await work.tx.deviceKind.findUniqueOrThrow({ where: { code: deviceCode } })
  return renewalDay(dayOf(right.grantedAt), wasChild ? kind.lifeYearsChild : kind.lifeYearsAdult)
}
