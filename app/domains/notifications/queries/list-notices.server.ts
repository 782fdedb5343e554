import type { Context } from '~/domains/identity/context'
import { openJson } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import type { Variables } from '../ports'
import { noticePageSize } from '../schema'
import { readTexts } from '../texts/read-texts.server'
import type { NoticeTexts } from '../texts/schema'

export interface NoticeItem {
  id: string
  /** Key prefix of the text; `renderMessage` gives it in the language of the page. */
  template: string
  variables: Variables
  /** The words of the version it was told in; null: the program's own. */
  texts: NoticeTexts | null
  /** Where it leads, without the language; null when nowhere. */
  path: string | null
  createdAt: Date
  /** Null until read. */
  readAt: Date | null
}

/** The person's own notices, the latest first; pages count from 1. */
export async function listNotices(
  context: Context,
  page: number,
): Promise<{ items: NoticeItem[]; total: number; pageSize: number }> {
  const { personId } = context
  if (!personId) return { items: [], total: 0, pageSize: noticePageSize }
  const where = { personId, channel: 'portal' } as const
  return transaction(context, async (tx) => {
    const total = await tx.message.count({ where })
    const rows = await tx.message.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * noticePageSize,
      take: noticePageSize,
      select: {
        ...{ id: true, template: true, textNumber: true, variablesCipher: true, path: true },
        ...{ createdAt: true, readAt: true },
      },
    })
    const texts = await readTexts(tx, rows)
    const items = rows.map(({ variablesCipher, textNumber: _, ...row }, at) => ({
      ...{ ...row, texts: texts[at] ?? null },
      variables: openJson<Variables>(variablesCipher, { table: 'message', column: 'variables', row: row.id }),
    }))
    return { items, total, pageSize: noticePageSize }
  })
}
