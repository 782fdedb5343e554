import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockPage } from '../lock-page.server'
import { mayKeepPages } from '../policy'
import { isNeeded, type PageTexts } from '../schema'

export type SavePageDraftError =
  | 'admin.error.notAllowed'
  | 'editorial.error.taken'
  | 'editorial.error.notFound'
  | 'editorial.error.open'
  | 'editorial.error.changed'

/**
 * Keeps what somebody writes of a page: her draft goes on, and where there is none one begins. `version` is that of the
 * draft as it was shown to her, 0 where there was none. Only a new page (`isNew`) may have an address that is free.
 */
export async function savePageDraft(
  work: Work,
  input: { slug: string; isNew: boolean; version: number; texts: PageTexts },
): Promise<Result<{ number: number }, SavePageDraftError>> {
  const { slug, isNew, version, texts } = input
  if (!mayKeepPages(work)) return refuse('admin.error.notAllowed')
  const versions = await lockPage(work, slug)
  const isKnown = isNeeded(slug) || versions.length > 0
  if (isNew && isKnown) return refuse('editorial.error.taken')
  if (!isNew && !isKnown) return refuse('editorial.error.notFound')
  const draft = versions.find(({ status }) => status === 'draft' || status === 'prepared')
  if (!draft) {
    // The draft that she had open was handed on or thrown away meanwhile.
    if (version > 0) return refuse('editorial.error.changed')
    const number = (versions[0]?.number ?? 0) + 1
    await work.tx.contentPage.create({
      data: {
        ...{ id: newId(), slug, number, texts, status: 'draft' },
        ...{ authorId: work.personId ?? '', createdAt: work.now() },
      },
    })
    await recordAudit(work, { subject: slug, action: 'contentPage.drafted' })
    return ok({ number })
  }
  if (draft.status !== 'draft' || draft.authorId !== work.personId) return refuse('editorial.error.open')
  if (draft.version !== version) return refuse('editorial.error.changed')
  await work.tx.contentPage.update({ where: { id: draft.id }, data: { texts, version: version + 1 } })
  return ok({ number: draft.number })
}
