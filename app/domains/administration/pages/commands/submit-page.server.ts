import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextPageStatus } from '../lifecycle'
import { lockPage } from '../lock-page.server'
import { mayKeepPages } from '../policy'
import { findIncomplete, pageTexts } from '../schema'

export type SubmitPageError =
  | 'admin.error.notAllowed'
  | 'editorial.error.notFound'
  | 'editorial.error.notYours'
  | 'editorial.error.incomplete'
  | 'editorial.error.past'
  | 'editorial.error.toCome'
  | 'editorial.error.open'
  | 'editorial.error.nothingToRemove'

/**
 * Hands a version on, to count from a day once somebody else has published it: her draft, said in all languages; or,
 * with `number` null, that the page goes (one that is needed says what the program says then).
 */
export async function submitPage(
  work: Work,
  { slug, number, fromOn }: { slug: string; number: number | null; fromOn: Date },
): Promise<Result<null, SubmitPageError>> {
  if (!mayKeepPages(work)) return refuse('admin.error.notAllowed')
  const versions = await lockPage(work, slug)
  if (versions.length === 0) return refuse('editorial.error.notFound')
  const today = dayOf(work.now())
  if (fromOn < today) return refuse('editorial.error.past')
  // What is to come would end this one on its day, whoever wrote it: it is taken back first.
  if (versions.some((one) => one.status === 'published' && one.fromOn !== null && one.fromOn > today))
    return refuse('editorial.error.toCome')
  if (number === null) {
    if (versions.some(({ status }) => status === 'draft' || status === 'prepared'))
      return refuse('editorial.error.open')
    if (!versions.find(({ status }) => status === 'published')?.texts)
      return refuse('editorial.error.nothingToRemove')
    await work.tx.contentPage.create({
      data: {
        ...{ id: newId(), slug, number: (versions[0]?.number ?? 0) + 1, texts: Prisma.DbNull },
        ...{ status: 'prepared', fromOn, authorId: work.personId ?? '', createdAt: work.now() },
      },
    })
  } else {
    const draft = versions.find((one) => one.number === number)
    const status = draft && nextPageStatus(draft.status, 'submit')
    if (!draft || !status) return refuse('editorial.error.notFound')
    if (draft.authorId !== work.personId) return refuse('editorial.error.notYours')
    const [missing] = findIncomplete(pageTexts.parse(draft.texts))
    if (missing) return refuse('editorial.error.incomplete', { language: missing })
    await work.tx.contentPage.update({ where: { id: draft.id }, data: { status, fromOn } })
  }
  await recordAudit(work, { subject: slug, action: 'contentPage.submitted' })
  return ok(null)
}
