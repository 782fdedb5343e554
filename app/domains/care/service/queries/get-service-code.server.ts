import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { openServiceCode } from '../service-code.server'

/** The code that the person shows next; null when she has none, or it is somebody else's voucher. */
export async function getServiceCode(context: Context, id: string): Promise<string | null> {
  const voucher = await transaction(context, (work) =>
    work.tx.serviceVoucher.findFirst({
      where: { id, provision: { personId: context.personId } },
      select: { codeCipher: true },
    }),
  )
  return voucher && openServiceCode(id, voucher.codeCipher)
}
