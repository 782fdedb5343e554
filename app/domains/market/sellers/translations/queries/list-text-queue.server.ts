import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { openTexts, type TextTarget, textTargets } from '../rules'
import { type TextRequestView, textRequestInclude, viewTextRequest } from '../view.server'

export const queuedTextsPerPage = 30

export interface TextQueue {
  requests: TextRequestView[]
  total: number
  /** How many wait for each language. */
  counts: Record<TextTarget, number>
  /** What this editor has in hand, and what of hers waits for its seller. */
  own: TextRequestView[]
}

/** What waits for an editor, those that wait longest first, of one language or of all. */
export async function listTextQueue(
  context: Context,
  { page, to }: { page: number; to: TextTarget | null },
): Promise<TextQueue> {
  const { personId, role } = context
  const isEditor = role === 'text_editor' && personId !== null
  if (!isEditor) return { requests: [], total: 0, counts: { 'uz-Latn': 0, ru: 0, en: 0 }, own: [] }
  return transaction(context, (work) =>
    // A shop or a product that is not shown to her is still named.
    work.asSystem(async () => {
      const { tx } = work
      const asked = { status: 'asked', seller: { status: 'approved' } } as const
      const rows = await tx.textRequest.findMany({
        where: { ...asked, ...(to && { toLocale: to }) },
        include: textRequestInclude,
        orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
        skip: (page - 1) * queuedTextsPerPage,
        take: queuedTextsPerPage,
      })
      const groups = await tx.textRequest.groupBy({ by: ['toLocale'], where: asked, _count: true })
      const own = await tx.textRequest.findMany({
        where: { takenById: personId, status: { in: [...openTexts] } },
        include: textRequestInclude,
        orderBy: [{ status: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
      })
      const countOf = (target: TextTarget) => groups.find(({ toLocale }) => toLocale === target)?._count ?? 0
      const counts = { 'uz-Latn': countOf('uz-Latn'), ru: countOf('ru'), en: countOf('en') }
      const all = textTargets.reduce((sum, target) => sum + counts[target], 0)
      const total = to ? counts[to] : all
      return { requests: rows.map(viewTextRequest), total, counts, own: own.map(viewTextRequest) }
    }),
  )
}
