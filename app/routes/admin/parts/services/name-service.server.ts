import { getService } from '~/domains/services/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'

/** The name of a service in the reader's language. */
export async function nameService({ locale }: SignedInContext, code: string): Promise<string> {
  const service = await getService(code, locale)
  if (!service) throw notFound()
  return service.names[locale]
}
