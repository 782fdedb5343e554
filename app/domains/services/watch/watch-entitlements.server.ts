import { recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'

/** True when she wants to be told. */
export async function isWatching(work: Work): Promise<boolean> {
  return (await work.tx.entitlementWatch.count({ where: { personId: work.personId ?? '' } })) > 0
}

/** From now on she is told of what applies and did not when she began: `known` is what does already. */
export async function watchEntitlements(work: Work, { known }: { known: readonly string[] }): Promise<void> {
  const { personId } = work
  if (!personId) throw new Error('watchEntitlements needs a signed-in person')
  const since = work.now()
  const { count } = await work.tx.entitlementWatch.createMany({
    data: [{ personId, since }],
    skipDuplicates: true,
  })
  if (count === 0) return
  await noteEntitlements(work, { personId, codes: known })
  await recordAudit(work, { subject: personId, action: 'person.watchBegun' })
}

/** She is told no more, and what she was told of is forgotten. */
export async function unwatchEntitlements(work: Work): Promise<void> {
  const { personId } = work
  if (!personId) throw new Error('unwatchEntitlements needs a signed-in person')
  const { count } = await work.tx.entitlementWatch.deleteMany({ where: { personId } })
  if (count > 0) await recordAudit(work, { subject: personId, action: 'person.watchEnded' })
}

/** Notes what she knows of now. Answers those that were new: each is new once. */
export async function noteEntitlements(
  work: Work,
  { personId, codes }: { personId: string; codes: readonly string[] },
): Promise<string[]> {
  if (codes.length === 0) return []
  const rows = await work.tx.entitlementSeen.createManyAndReturn({
    data: codes.map((serviceCode) => ({ personId, serviceCode, seenAt: work.now() })),
    skipDuplicates: true,
    select: { serviceCode: true },
  })
  return rows.map(({ serviceCode }) => serviceCode)
}

/** Everybody who watches, after `after` in the order of ids. */
export async function listWatchers(work: Work, { after }: { after: string | null }): Promise<string[]> {
  const rows = await work.tx.entitlementWatch.findMany({
    where: after ? { personId: { gt: after } } : {},
    orderBy: { personId: 'asc' },
    take: 200,
    select: { personId: true },
  })
  return rows.map(({ personId }) => personId)
}
