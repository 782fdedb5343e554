import { contentLocaleOf } from '~/i18n/locales'
import type { Client } from '~/platform/work.server'
import { loadServices } from '../loaded.server'
import type { ServicePage } from '../schema'

/** A service with its text in one language; null when there is no such service in force. */
export async function getService(code: string, locale: string, client?: Client): Promise<ServicePage | null> {
  const service = (await loadServices(client)).find((one) => one.code === code)
  if (!service) return null
  const { texts, ...rest } = service
  const found = texts.get(contentLocaleOf(locale))
  if (!found) return { ...rest, text: null }
  const { summary, whoFor, whatYouGet, needed, taken, steps } = found
  return { ...rest, text: { summary, whoFor, whatYouGet, needed, taken, steps } }
}
