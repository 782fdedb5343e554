import type { Context } from '~/domains/identity/context'
import { getAssistedVoucher } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'

export interface HelpedHolder {
  personId: string
  voucherId: string
}

/**
 * Whose voucher, order or visit to a workshop this is, for a clerk whom she lets spend the voucher today; null for
 * everybody else.
 */
export async function getHelpedHolder(context: Context, subjectId: string): Promise<HelpedHolder | null> {
  if (!isId(subjectId)) return null
  return transaction(context, async (work) => {
    const voucherId = await getAssistedVoucher(work)
    if (!voucherId) return null
    const [found] = await work.asSystem(
      () => work.tx.$queryRaw<HelpedHolder[]>`
        select v.person_id as "personId", v.id as "voucherId" from voucher v where v.id = ${voucherId}::uuid
          and (v.id = ${subjectId}::uuid or exists (select 1 from device_order o
            left join appointment a on a.device_order_id = o.id
            where o.voucher_id = v.id and (o.id = ${subjectId}::uuid or a.id = ${subjectId}::uuid)))`,
    )
    return found ?? null
  })
}
