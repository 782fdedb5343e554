import { listPhones } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { newSixDigits } from '~/platform/six-digits.server'
import type { Work } from '~/platform/work.server'
import { type LockToConfirmError, lockToConfirm } from '../rows/lock-to-confirm.server'
import { contractPath } from '../rows/tell.server'
import { contractCodeMs, mostContractCodesADay } from '../rules'

export type SendContractCodeError =
  | LockToConfirmError
  | 'contracts.error.noPhone'
  | 'contracts.error.tooManyCodes'

/** Sends a code to the phone of who accepts for her side; it is for these terms, and the last one counts. */
export async function sendContractCode(
  work: Work,
  { contractId }: { contractId: string },
): Promise<Result<null, SendContractCodeError>> {
  const locked = await lockToConfirm(work, contractId)
  if (!locked.ok) return locked
  const { contract, personId, side } = locked.value
  const [phone] = await work.asSystem(() => listPhones(work, [personId]))
  if (!phone) return refuse('contracts.error.noPhone')
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`contractCode:${personId}`}, 0))`
  const now = work.now()
  const createdAt = { gt: new Date(now.getTime() - 86_400_000) }
  const sent = await work.tx.purchaseContractCode.count({ where: { personId, createdAt } })
  if (sent >= mostContractCodesADay) return refuse('contracts.error.tooManyCodes')
  const id = newId()
  const { code, hash: codeHash } = newSixDigits('contractCode', id)
  const { revision, number } = contract
  await work.asSystem(() =>
    work.tx.purchaseContractCode.create({
      data: {
        ...{ id, contractId, personId, revision, codeHash, createdAt: now },
        until: new Date(now.getTime() + contractCodeMs),
      },
    }),
  )
  await notify<'notifications.contractCode'>(work, {
    ...{ key: `purchaseContract:${contractId}:code:${id}`, personId, locale: null },
    ...{ template: 'notifications.contractCode', variables: { number, code }, channels: ['sms'] },
    path: contractPath(side, contractId),
  })
  return ok(null)
}
