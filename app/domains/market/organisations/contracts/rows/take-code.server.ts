import { ok, type Result, refuse } from '~/lib/result'
import { fitsSixDigits } from '~/platform/six-digits.server'
import type { Work } from '~/platform/work.server'
import { codeHolds } from '../rules'

interface Taken {
  contractId: string
  personId: string
  revision: number
  /** The act that is signed; null where terms are accepted. */
  deliveryId: string | null
  code: string
}

/** Uses a code up. One answer for a wrong one, one that is too old, for something else, or was tried too often; a wrong try counts. */
export async function takeContractCode(
  work: Work,
  { code, ...of }: Taken,
): Promise<Result<null, 'contracts.error.wrongCode'>> {
  const now = work.now()
  const last = await work.tx.purchaseContractCode.findFirst({
    where: of,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  if (!last || !codeHolds(last, now)) return refuse('contracts.error.wrongCode')
  const write = (data: { usedAt: Date } | { tries: { increment: number } }) =>
    work.asSystem(() => work.tx.purchaseContractCode.update({ where: { id: last.id }, data }))
  if (!fitsSixDigits('contractCode', last.id, code, last.codeHash)) {
    await work.keep('contract-code-tried', () => write({ tries: { increment: 1 } }))
    return refuse('contracts.error.wrongCode')
  }
  await write({ usedAt: now })
  return ok(null)
}
