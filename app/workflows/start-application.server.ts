import { startDraft } from '~/domains/applications/index.server'
import type { Context } from '~/domains/identity/context'
import { getService } from '~/domains/services/index.server'
import { type Result, refuse } from '~/lib/result'

/** A draft of a service that can be applied for here today, or the open one. */
export async function startApplication(
  context: Context,
  serviceCode: string,
  deviceCode: string | null = null,
): Promise<Result<{ id: string; resumed: boolean }, 'applications.error.notOnline'>> {
  const service = await getService(serviceCode, 'uz-Latn')
  if (!service?.online) return refuse('applications.error.notOnline')
  return startDraft(context, serviceCode, deviceCode)
}
