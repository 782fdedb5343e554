import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { DeviceOrderStatus, VisitPurpose } from '~/platform/prisma/enums'
import { findVisitPurpose } from './find-visit-purpose.server'

/** The same for a page. */
export function getVisitPurpose(
  context: Context,
  order: { deviceCode: string; status: DeviceOrderStatus },
): Promise<VisitPurpose | null> {
  return transaction(context, (work) => findVisitPurpose(work, order))
}
