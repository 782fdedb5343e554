import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { open } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import type { HandoverActStatus } from '~/platform/prisma/enums'

export interface LastAct {
  status: HandoverActStatus
  serialNumber: string
  recordedAt: Date
  confirmBy: Date
  reasonCode: string | null
  text: string | null
}

/** The latest signed act of an order, for whoever may see the order: its person and its maker. Null for none. */
export async function getLastAct(context: Context, deviceOrderId: string): Promise<LastAct | null> {
  if (!isId(deviceOrderId)) return null
  const row = await transaction(context, (work) =>
    work.tx.handoverAct.findFirst({
      where: { deviceOrderId, status: { not: 'attached' } },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    }),
  )
  if (!row) return null
  const { id, status, serialNumber, recordedAt, confirmBy, reasonCode, textCipher } = row
  const text = textCipher && open(textCipher, { table: 'handover_act', column: 'text', row: id })
  return { status, serialNumber, recordedAt, confirmBy, reasonCode, text }
}
