import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'

/** A service voucher with what it belongs to, locked and read with the portal's eyes; null when there is none. */
export async function lockServiceVoucher(work: Work, id: string) {
  if (!isId(id)) return null
  return work.asSystem(async () => {
    await work.tx.$queryRaw`select 1 from service_voucher where id = ${id}::uuid for update`
    return work.tx.serviceVoucher.findUnique({
      where: { id },
      include: { provision: { include: { case: { select: { isProtected: true } } } } },
    })
  })
}
