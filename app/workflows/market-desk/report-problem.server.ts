import type { Context } from '~/domains/identity/context'
import { type MovedParcel, type ReportProblemError, reportProblemIn } from '~/domains/market/index.server'
import type { ReportProblemInput } from '~/domains/market/schema'
import { notify } from '~/domains/notifications/index.server'
import type { Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'

/**
 * A buyer says what is wrong with a parcel: it comes to the market's desk, its money waits, and the seller is told
 * that, not what, she said. `guest` is for who has not signed in.
 */
export async function reportProblem(
  context: Context,
  input: ReportProblemInput & { parcelId: string; guest?: { number: string; phone: string } },
): Promise<Result<MovedParcel, ReportProblemError>> {
  const scope = scopeOf(context, input.guest !== undefined)
  return transaction(scope, async (tx) => {
    const reported = await reportProblemIn(tx, scope, input)
    if (!reported.ok) return reported
    const { parcelId, sellerId, number } = reported.value
    await notify(tx, {
      key: `sellerOrder:${parcelId}:problem:${context.requestId}`,
      personId: null,
      roleHolders: { role: 'artisan', organisationId: sellerId },
      template: 'notifications.marketProblemReported',
      variables: { number },
      locale: null,
      path: `/seller/orders/${parcelId}`,
    })
    return reported
  })
}

/** Number and phone entitle a guest, who has no scope; who buys acts for herself, in whatever role she works besides. */
function scopeOf(context: Context, isGuest: boolean): Context {
  if (isGuest) return { ...context, role: systemScope.role, organisationId: null }
  return context.personId ? { ...context, role: 'citizen', organisationId: null } : context
}
