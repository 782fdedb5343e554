import type { Context } from '~/domains/identity/context'
import { getVersion } from '~/domains/services/index.server'
import type { OutcomeKind } from '~/domains/services/schema'
import { isId } from '~/lib/ids'
import type { Tx } from '~/platform/db.server'

/** What an approval of a case of the caller's centre would give; null when there is no such case. */
export async function findOutcomeKindIn(
  tx: Tx,
  context: Context,
  id: string,
): Promise<{ kind: OutcomeKind; serviceCode: string } | null> {
  if (!isId(id) || !context.organisationId) return null
  const row = await tx.application.findFirst({
    where: { id, centreCode: context.organisationId, status: { not: 'draft' } },
    select: { serviceCode: true, journeyVersion: true },
  })
  const version = row && (await getVersion(tx, row.serviceCode, row.journeyVersion))
  return version && { kind: version.definition.outcome.kind, serviceCode: version.serviceCode }
}
