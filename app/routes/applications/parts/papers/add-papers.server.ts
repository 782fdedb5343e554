import { addDocument } from '~/domains/applications/index.server'
import { documentInput } from '~/domains/applications/schema'
import { requireBudget } from '~/http/budgets.server'
import { listFiles, type NotAccepted, parseForm } from '~/http/forms.server'
import type { requireRole } from '~/http/guards.server'
import type { redirectWithNotice } from '~/http/notices.server'

/**
 * Adds every file that was chosen, in the order of the pages. It stops at the first that is not taken: those before it
 * stay. `count` is how many were new.
 */
export async function addPapers(
  context: Awaited<ReturnType<typeof requireRole>>,
  applicationId: string,
  form: FormData,
): Promise<{ ok: true; count: number } | NotAccepted> {
  const files = listFiles(form, 'file')
  const parsed = parseForm(form, documentInput)
  if (!parsed.ok || files.length === 0) {
    await requireBudget(context, 'upload')
    const errors = {
      ...(parsed.ok ? {} : parsed.reply.errors),
      ...(files.length > 0 ? {} : { file: { key: 'applications.error.fileMissing' } as const }),
    }
    return { ok: false, reply: { errors } }
  }
  let count = 0
  for (const file of files) {
    await requireBudget(context, 'upload')
    const bytes = Buffer.from(await file.arrayBuffer())
    const added = await addDocument(context, { applicationId, ...parsed.value, name: file.name, bytes })
    if (!added.ok) return added
    if (added.value.isNew) count += 1
  }
  return { ok: true, count }
}

/** What is said of files that were added; 0 where all had been there. */
export function sayAdded(count: number): Parameters<typeof redirectWithNotice>[1] {
  if (count === 0) return { key: 'applications.documents.same', tone: 'info' }
  if (count === 1) return { key: 'applications.documents.added', tone: 'success' }
  return { key: 'applications.documents.addedAll', tone: 'success', values: { count } }
}
