import { recordAudit } from '~/domains/audit/index.server'
import { slugify } from '~/i18n/uzbek/slugify'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../policy'
import type { FairInput } from '../schema'

/** A fair as the desk prepares it; nobody else reads of it yet. Its address is made of the Uzbek name and its year, for good. */
export async function createFair(
  work: Work,
  fair: FairInput,
): Promise<Result<{ id: string }, 'admin.error.notAllowed'>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  const id = newId()
  await work.tx.fair.create({
    data: { id, ...fair, slug: await chooseSlug(work, fair, id), createdAt: work.now() },
  })
  await recordAudit(work, { subject: id, action: 'fair.created' })
  return ok({ id })
}

async function chooseSlug(work: Work, { names, fromOn }: FairInput, id: string): Promise<string> {
  const slug = `${slugify(names['uz-Latn']).slice(0, 60) || 'yarmarka'}-${fromOn.getUTCFullYear()}`
  const taken = await work.tx.fair.count({ where: { slug } })
  return taken > 0 ? `${slug}-${id.slice(-6)}` : slug
}
