import { recordAudit } from '~/domains/audit/index.server'
import { type HandOnError, handOnAppeal, handOnCase } from '~/domains/cases/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { HeldGrant } from './find-open-work.server'
import type { OpenItem, OpenWork, Takers } from './open-work'

export type HandOnWorkError = HandOnError | 'admin.error.workWithoutTaker' | 'admin.error.takerUnknown'

/**
 * Hands on what was open with somebody whose role has just ended: `found` before it did. Refused while anything has no
 * taker, and where a taker may not have it. What she prepared for another to decide stays as she prepared it; its taker
 * is told that it is hers to follow. `mayLeave`: what nobody could take stays where it is.
 */
export async function handOnWork(
  work: Work,
  grant: HeldGrant,
  { found, takers, mayLeave = false }: { found: OpenWork; takers: Takers; mayLeave?: boolean },
): Promise<Result<null, HandOnWorkError>> {
  const { personId: fromId } = grant
  let count = 0
  for (const item of found.items) {
    if (mayLeave && found.takers[item.kind].length === 0) continue
    const toId = takers.items.get(item.id) || takers.kinds[item.kind]
    if (!toId) return refuse('admin.error.workWithoutTaker')
    if (!found.takers[item.kind].some(({ id }) => id === toId)) return refuse('admin.error.takerUnknown')
    const handed = await handOn(work, { item, fromId, toId })
    if (!handed.ok) return handed
    count += 1
  }
  if (count > 0) {
    await recordAudit(work, {
      ...{ subject: fromId, action: 'role.workHandedOn' },
      details: { role: grant.role, organisationId: grant.organisationId, count },
    })
  }
  return ok(null)
}

async function handOn(
  work: Work,
  { item, fromId, toId }: { item: OpenItem; fromId: string; toId: string },
): Promise<Result<null, HandOnError>> {
  const { kind, id, number } = item
  if (kind === 'case') return handOnCase(work, { caseId: id, fromId, toId })
  if (kind === 'appeal') return handOnAppeal(work, { appealId: id, fromId, toId })
  await notify(work, {
    ...{ key: `${kind}:${id}:handedOn-${toId}`, personId: toId, variables: { number }, locale: null },
    ...{ template: 'notifications.workHandedOn', channels: ['portal'] },
    path: kind === 'change' ? `/staff/cases/${id}/change` : `/staff/finance/awards/${id}`,
  })
  return ok(null)
}
