import type { Prisma } from '~/platform/prisma/client'
import { openTextWords } from './sealed.server'

/** What is read of a request, its text in the order in which it was written. */
export const textRequestInclude = {
  sources: { orderBy: { number: 'asc' }, select: { number: true, name: true, text: true, writtenAt: true } },
  seller: { select: { displayName: true, slug: true, status: true } },
  product: { select: { slug: true, status: true } },
} satisfies Prisma.TextRequestInclude
export type TextRequestRow = Prisma.TextRequestGetPayload<{ include: typeof textRequestInclude }>

export type TextSource = TextRequestRow['sources'][number]

export interface TextRequestView
  extends Omit<
    TextRequestRow,
    'noteCipher' | 'reasonCipher' | 'askedById' | 'takenById' | 'takenAt' | 'product'
  > {
  note: string | null
  /** Why it was given back last; null unless it was. */
  reason: string | null
  /** As it reads now. */
  source: TextSource
  /** What is called so: the product in the language in which it is written, or the shop. */
  title: string
  /** Address of the product's page; null of a story, and of what is not on sale. */
  slug: string | null
}

/** A request as both sides read it; who the editor is nobody reads. */
export function viewTextRequest(row: TextRequestRow): TextRequestView {
  const { noteCipher, reasonCipher, askedById: _, takenById: __, takenAt: ___, product, ...request } = row
  const source = row.sources.at(-1)
  if (!source) throw new Error(`a request for a text has no text: ${row.id}`)
  return {
    ...request,
    source,
    note: openTextWords(noteCipher, 'note', row.id),
    reason: openTextWords(reasonCipher, 'reason', row.id),
    title: source.name ?? row.seller.displayName,
    slug: product?.status === 'published' ? product.slug : null,
  }
}
