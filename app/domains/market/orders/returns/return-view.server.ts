import { open } from '~/platform/crypto.server'
import type { Prisma } from '~/platform/prisma/client'
import type { ParcelReturnRemedy, ParcelReturnStatus } from '~/platform/prisma/enums'

export const returnSelect = {
  id: true,
  status: true,
  reasonCode: true,
  remedy: true,
  messageCipher: true,
  askedAt: true,
  dueOn: true,
  answerCipher: true,
  answeredAt: true,
  offerPercent: true,
  sentAt: true,
  sentNumber: true,
  backAt: true,
  backState: true,
  replacedNumber: true,
  endedAt: true,
  lines: { select: { lineId: true, quantity: true }, orderBy: { lineId: 'asc' } },
  photos: { select: { storageKey: true, width: true, height: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.ParcelReturnSelect

type ReturnRow = Prisma.ParcelReturnGetPayload<{ select: typeof returnSelect }>

export interface ReturnView extends Omit<ReturnRow, 'messageCipher' | 'answerCipher'> {
  status: ParcelReturnStatus
  remedy: ParcelReturnRemedy
  message: string
  /** What the seller answered; null until then, and where she said nothing. */
  answer: string | null
}

export function viewReturn({ messageCipher, answerCipher, ...row }: ReturnRow): ReturnView {
  const place = { table: 'parcel_return', row: row.id }
  return {
    ...row,
    message: open(messageCipher, { ...place, column: 'message' }),
    answer: answerCipher && open(answerCipher, { ...place, column: 'answer' }),
  }
}
