import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { decideTexts, lockTexts, prepareTexts, type Template } from '~/domains/notifications/index.server'
import type { NoticeTexts } from '~/domains/notifications/schema'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { findTextFaults } from './check-texts'
import { shippedTexts } from './shipped-texts'

/** Prepares words of a message, or (null) the program's own again. They count when another administrator publishes them. */
export async function prepareNoticeTexts(
  work: Work,
  { template, texts }: { template: Template; texts: NoticeTexts | null },
): Promise<
  Result<
    null,
    | 'admin.error.notAllowed'
    | 'admin.texts.error.waiting'
    | 'admin.texts.error.nothingNew'
    | 'admin.texts.error.unfit'
  >
> {
  if (work.role !== 'administrator' || !work.personId) return refuse('admin.error.notAllowed')
  const shipped = shippedTexts(template)
  // The page has said what is wrong beside each field; this is for whatever did not ask it.
  if (!shipped || (texts && findTextFaults(template, texts, shipped).length > 0)) {
    return refuse('admin.texts.error.unfit')
  }
  const prepared = await prepareTexts(work, { template, texts })
  if (!prepared.ok) return prepared
  await recordAudit(work, { action: 'noticeText.prepared', subject: template })
  return ok(null)
}

/** Publishes what another administrator prepared, or takes back what waits, whoever prepared it. */
export async function decideNoticeTexts(
  work: Work,
  { id, act }: { id: string; act: 'publish' | 'withdraw' },
): Promise<
  Result<
    null,
    | 'admin.error.notAllowed'
    | 'admin.error.proposalUnknown'
    | 'admin.error.proposalDecided'
    | 'sides.error.confirmParameter'
  >
> {
  if (work.role !== 'administrator' || !work.personId) return refuse('admin.error.notAllowed')
  const version = await lockTexts(work, id)
  if (!version) return refuse('admin.error.proposalUnknown')
  const own = act === 'publish' ? refuseBothSides('confirmParameter', work, [version.authorId]) : null
  if (own) return own
  const decided = await decideTexts(work, version, act)
  if (!decided.ok) return decided
  const action = act === 'publish' ? 'noticeText.published' : 'noticeText.withdrawn'
  await recordAudit(work, { action, subject: version.template })
  return ok(null)
}
