import { listPhones } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { ContractSide } from '~/platform/prisma/enums'
import { newSixDigits } from '~/platform/six-digits.server'
import type { Work } from '~/platform/work.server'
import { contractCodeMs, mostContractCodesADay } from '../rules'
import type { LockedContract } from './lock-own-contract.server'
import { contractPath } from './tell.server'

export type WriteCodeError = 'contracts.error.noPhone' | 'contracts.error.tooManyCodes'

interface Coded {
  contract: LockedContract
  side: ContractSide
  personId: string
  /** The act that it signs; null for the terms. */
  deliveryId: string | null
}

/** Sends a code to the phone of who accepts or signs for her side; the last one counts. */
export async function writeContractCode(
  work: Work,
  { contract, side, personId, deliveryId }: Coded,
): Promise<Result<null, WriteCodeError>> {
  const [phone] = await work.asSystem(() => listPhones(work, [personId]))
  if (!phone) return refuse('contracts.error.noPhone')
  await lockName(work, `contractCode:${personId}`)
  const now = work.now()
  const createdAt = { gt: new Date(now.getTime() - 86_400_000) }
  const sent = await work.tx.purchaseContractCode.count({ where: { personId, createdAt } })
  if (sent >= mostContractCodesADay) return refuse('contracts.error.tooManyCodes')
  const id = newId()
  const { code, hash: codeHash } = newSixDigits('contractCode', id)
  const { id: contractId, revision, number } = contract
  await work.asSystem(() =>
    work.tx.purchaseContractCode.create({
      data: {
        ...{ id, contractId, personId, revision, deliveryId, codeHash, createdAt: now },
        until: new Date(now.getTime() + contractCodeMs),
      },
    }),
  )
  const variables = { number, code }
  const told = {
    ...{ key: `purchaseContract:${contractId}:code:${id}`, personId, locale: null, variables },
    path: contractPath(side, contractId),
  }
  await (deliveryId
    ? notify<'notifications.contractActCode'>(work, {
        ...{ ...told, template: 'notifications.contractActCode', channels: ['sms'] },
      })
    : notify<'notifications.contractCode'>(work, {
        ...{ ...told, template: 'notifications.contractCode', channels: ['sms'] },
      }))
  return ok(null)
}
