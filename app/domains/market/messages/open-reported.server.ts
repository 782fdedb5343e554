import { open } from '~/platform/crypto.server'
import type { ParcelMessageStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface ReportedMessage {
  id: string
  text: string
  photos: { key: string; width: number; height: number }[]
  sentAt: Date
  status: ParcelMessageStatus
  reasonCode: string | null
  version: number
  /** Of its parcel. */
  number: string
  orderId: string
  /** The buyer; null for a guest. */
  personId: string | null
}

/** Messages that were reported, as the desk reads them; what nobody reported it does not see. */
export async function openReported(work: Work, ids: readonly string[]): Promise<ReportedMessage[]> {
  const rows = await work.tx.parcelMessage.findMany({
    where: { id: { in: [...ids] }, reports: { some: {} } },
    select: {
      ...{ id: true, textCipher: true, sentAt: true, status: true, reasonCode: true, version: true },
      photos: { orderBy: { position: 'asc' }, select: { storageKey: true, width: true, height: true } },
      parcel: { select: { number: true, orderId: true, personId: true } },
    },
  })
  return rows.map(({ textCipher, photos, parcel, ...row }) => ({
    ...row,
    ...parcel,
    text: open(textCipher, { table: 'parcel_message', column: 'text', row: row.id }),
    photos: photos.map(({ storageKey: key, ...size }) => ({ key, ...size })),
  }))
}
