import type { Context } from '~/domains/identity/context'
import { getVersion } from '~/domains/services/index.server'
import type { Outcome } from '~/domains/services/schema'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'

/** What an approval of a case of the caller's centre would give; null when there is no such case. */
export async function getOutcome(context: Context, id: string): Promise<Outcome | null> {
  const { organisationId: centreCode } = context
  if (!isId(id) || !centreCode) return null
  return transaction(context, async (work) => {
    const row = await work.tx.case.findFirst({
      where: { id, centreCode },
      select: { serviceCode: true, journeyVersion: true },
    })
    const version = row && (await getVersion(work, row.serviceCode, row.journeyVersion))
    return version?.definition.outcome ?? null
  })
}
