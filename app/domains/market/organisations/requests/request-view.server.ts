import type { Prisma } from '~/platform/prisma/client'
import type { PriceRequestStatus } from '~/platform/prisma/enums'
import type { RequestUnit } from './rules'
import { openWords } from './sealed.server'

export const requestSelect = {
  ...{ id: true, number: true, title: true, noteCipher: true, categoryCode: true, soato: true },
  ...{ wantedOn: true, status: true, sentAt: true, chosenOfferId: true, directGround: true },
  lines: {
    select: { id: true, words: true, quantity: true, unit: true },
    orderBy: { position: 'asc' },
  },
  photos: { select: { storageKey: true, width: true, height: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.PriceRequestSelect

type RequestRow = Prisma.PriceRequestGetPayload<{ select: typeof requestSelect }>

export interface RequestFacts extends Omit<RequestRow, 'noteCipher' | 'photos' | 'lines'> {
  status: PriceRequestStatus
  /** Null when nothing was written. */
  note: string | null
  lines: { id: string; words: string; quantity: number; unit: RequestUnit }[]
  photos: { key: string; width: number; height: number }[]
}

/** What is asked for, as both sides read it. */
export function viewRequest({ noteCipher, photos, lines, ...row }: RequestRow): RequestFacts {
  return {
    ...row,
    note: openWords(noteCipher, 'note', row.id),
    // The database keeps to the same list.
    lines: lines.map((line) => ({ ...line, unit: line.unit as RequestUnit })),
    photos: photos.map(({ storageKey: key, ...size }) => ({ key, ...size })),
  }
}

export const offerSelect = {
  ...{ id: true, round: true, makingDays: true, validUntil: true, totalTiyin: true, noteCipher: true },
  ...{ offeredAt: true, replyCipher: true, repliedAt: true },
  lines: { select: { lineId: true, unitPriceTiyin: true } },
} satisfies Prisma.PriceOfferSelect

type OfferRow = Prisma.PriceOfferGetPayload<{ select: typeof offerSelect }>

export interface PriceRound extends Omit<OfferRow, 'noteCipher' | 'replyCipher' | 'lines'> {
  note: string | null
  /** What the buyer said when she asked for another round; null until then. */
  reply: string | null
  /** By line; one that is not in it is not offered. */
  prices: ReadonlyMap<string, bigint>
}

export function viewRound({ noteCipher, replyCipher, lines, ...row }: OfferRow): PriceRound {
  return {
    ...row,
    note: openWords(noteCipher, 'offer', row.id),
    reply: openWords(replyCipher, 'reply', row.id),
    prices: new Map(lines.map(({ lineId, unitPriceTiyin }) => [lineId, unitPriceTiyin])),
  }
}
