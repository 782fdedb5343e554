import { deleteDraft } from '~/domains/applications/index.server'
import { recordAudit } from '~/domains/audit/index.server'
import type { FileStore } from '~/domains/documents/ports'
import { getProfile, updateContact } from '~/domains/identity/index.server'
import { defaultLocale, isLocale } from '~/i18n/locales'
import type { WorkWith } from '~/platform/work.server'

export interface Erased {
  drafts: number
  /** False where a case is open: somebody must be able to reach her. */
  contact: boolean
}

/**
 * Erases at once what the law lets a person take back: drafts with their papers, and her contact where no case of hers
 * is open. What was sent, decided and paid is kept for as long as the law says.
 */
export async function eraseData(work: WorkWith<{ files: FileStore }>): Promise<Erased> {
  const { personId } = work
  if (!personId) throw new Error('eraseData needs a signed-in person')
  const drafts = await work.tx.application.findMany({
    where: { applicantId: personId, case: null },
    select: { id: true },
  })
  for (const { id } of drafts) await deleteDraft(work, id)
  const open = await work.tx.case.count({
    where: { applicantId: personId, status: { in: ['submitted', 'in_review', 'correction_requested'] } },
  })
  const profile = open === 0 ? await getProfile(work, personId) : null
  const contact = Boolean(profile?.phone || profile?.email)
  if (profile && contact) {
    const { preferredLocale, districtSoato } = profile
    await updateContact(work, {
      phone: null,
      email: null,
      locale: isLocale(preferredLocale) ? preferredLocale : defaultLocale,
      districtSoato,
    })
  }
  await recordAudit(work, {
    subject: personId,
    action: 'person.dataErased',
    details: { count: drafts.length },
  })
  return { drafts: drafts.length, contact }
}
