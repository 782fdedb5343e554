import type { Work } from '~/platform/work.server'
import { openServiceCode } from '../service-code.server'

/** The code that the person shows next; null when she has none, or it is somebody else's voucher. */
export async function getServiceCode(work: Work, id: string): Promise<string | null> {
  const voucher = await work.tx.serviceVoucher.findFirst({
    where: { id, provision: { personId: work.personId } },
    select: { codeCipher: true },
  })
  return voucher && openServiceCode(id, voucher.codeCipher)
}
