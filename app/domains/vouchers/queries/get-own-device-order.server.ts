import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { openHandoverCode } from '../handover/handover-code.server'
import { type DeviceOrderFile, readOrderFile } from '../rows/read-order-file.server'

export interface OwnDeviceOrder extends DeviceOrderFile {
  /** The code the person shows at hand-over; null before it is ready and after it was used. */
  handoverCode: string | null
}

/** One of the person's own orders; null when it is not hers or does not exist. */
export async function getOwnDeviceOrder(
  context: Context,
  deviceOrderId: string,
): Promise<OwnDeviceOrder | null> {
  const { personId } = context
  if (!isId(deviceOrderId) || !personId) return null
  return transaction(context, async (work) => {
    const found = await readOrderFile(work, { id: deviceOrderId, personId })
    if (!found) return null
    const { handoverCodeCipher, file } = found
    return {
      ...file,
      handoverCode: handoverCodeCipher && openHandoverCode(file.id, handoverCodeCipher),
    }
  })
}
