import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { accountCode, getBalance, postAct } from '~/domains/ledger/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { readAwardSide } from '../rows/read-award-side.server'
import { readOwedLater } from '../rows/read-owed-later.server'

export type RecoveryError =
  | 'care.error.notFinance'
  | 'care.error.recovery.nothingOwed'
  | 'care.error.recovery.tooMuch'
  | 'care.error.recovery.appealable'
  | 'care.error.recovery.recorded'
  | 'sides.error.payAward'

/** Money that a person paid back, as the bank's statement says it; each of the bank's numbers once. */
export async function recordRecovery(
  work: Work,
  { number, amountTiyin, bankReference }: { number: string; amountTiyin: bigint; bankReference: string },
): Promise<Result<null, RecoveryError>> {
  const { personId: recordedById } = work
  if (work.role !== 'finance_officer' || !recordedById) return refuse('care.error.notFinance')
  return work.asSystem(async () => {
    const provision = await work.tx.provision.findFirst({
      where: { number, kind: 'cash' },
      select: { id: true },
    })
    if (!provision) return refuse('care.error.recovery.nothingOwed')
    const { id: awardId } = provision
    const own = refuseBothSides('payAward', work, await readAwardSide(work, [awardId]))
    if (own) return own
    await lockName(work, `recovery:${awardId}`)
    const owed = -(await getBalance(work, accountCode.debt(awardId)))
    if (owed <= 0n) return refuse('care.error.recovery.nothingOwed')
    const later = await readOwedLater(work, awardId)
    // It may still be appealed, or is: the bank sends back what comes too early.
    if (owed <= later) return refuse('care.error.recovery.appealable')
    if (amountTiyin > owed - later) return refuse('care.error.recovery.tooMuch')
    const known = await work.tx.awardRecovery.count({ where: { bankReference } })
    if (known > 0) return refuse('care.error.recovery.recorded')
    const id = newId()
    await work.tx.awardRecovery.create({
      data: { ...{ id, awardId, amountTiyin, bankReference, recordedById }, recordedAt: work.now() },
    })
    await postAct(work, 'awardRecovery.received', id)
    await recordAudit(work, {
      subject: awardId,
      action: 'provision.recovered',
      details: { amountTiyin: String(amountTiyin) },
    })
    return ok(null)
  })
}
