import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextNoticeTextStatus } from '../lifecycle'
import type { Template } from '../templates'
import type { NoticeTexts } from './schema'

/** Keeps new words of a message until somebody else publishes them; null: the program's own again. */
export async function prepareTexts(
  work: Work,
  { template, texts }: { template: Template; texts: NoticeTexts | null },
): Promise<Result<null, 'admin.texts.error.waiting' | 'admin.texts.error.nothingNew'>> {
  await lockName(work, `texts:${template}`)
  const rows = await work.tx.noticeText.findMany({ where: { template }, orderBy: { number: 'desc' } })
  if (rows.some(({ status }) => status === 'prepared')) return refuse('admin.texts.error.waiting')
  const now = rows.find(({ status }) => status === 'published')?.texts ?? null
  if (texts === null && now === null) return refuse('admin.texts.error.nothingNew')
  await work.tx.noticeText.create({
    data: {
      ...{ id: newId(), template, number: (rows[0]?.number ?? 0) + 1, status: 'prepared' },
      ...{ texts: texts ?? Prisma.DbNull, authorId: work.personId ?? '', createdAt: work.now() },
    },
  })
  return ok(null)
}

/** A version of words, locked to be decided about; null when there is none such. */
export async function lockTexts(work: Work, id: string) {
  await work.tx.$queryRaw`select id from notice_text where id = ${id}::uuid for update`
  return work.tx.noticeText.findUnique({ where: { id } })
}

/** Lets prepared words count, or takes them back. The caller has locked them, and made sure who may. */
export async function decideTexts(
  work: Work,
  { id, status }: { id: string; status: 'prepared' | 'published' | 'withdrawn' },
  act: 'publish' | 'withdraw',
): Promise<Result<null, 'admin.error.proposalDecided'>> {
  const next = nextNoticeTextStatus(status, act)
  if (!next) return refuse('admin.error.proposalDecided')
  await work.tx.noticeText.update({
    where: { id },
    data: { status: next, decidedById: work.personId, decidedAt: work.now() },
  })
  return ok(null)
}
