import { startDraft } from '~/domains/applications/index.server'
import type { Context } from '~/domains/identity/context'
import { getService, getVersionInForce } from '~/domains/services/index.server'
import type { Definition } from '~/domains/services/schema'
import { type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/** A draft of a service that can be applied for here today, or the open one. */
export async function startApplication(
  context: Context,
  serviceCode: string,
  deviceCode: string | null = null,
): Promise<Result<{ id: string; resumed: boolean; firstStep: string }, 'applications.error.notOnline'>> {
  const service = await getService(serviceCode, 'uz-Latn')
  if (!service?.online) return refuse('applications.error.notOnline')
  return startDraft(context, serviceCode, deviceCode)
}

/** The definition in force; null when the service cannot be applied for here. */
export async function findDefinition(context: Context, serviceCode: string): Promise<Definition | null> {
  const today = dayOf(context.now())
  const version = await transaction(context, (tx) => getVersionInForce(tx, serviceCode, today))
  return version?.definition ?? null
}
