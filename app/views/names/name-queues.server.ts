import { listQueues } from '~/domains/care/index.server'
import type { Context } from '~/domains/identity/context'
import { getVersion } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import { transaction } from '~/platform/db.server'

/** The queues of the caller's centre by the name that the service gives them, with how many wait. */
export async function nameQueues(
  context: Context,
  locale: Locale,
): Promise<{ code: string; title: string; waiting: number }[]> {
  const queues = await listQueues(context)
  return transaction(context, async (work) => {
    const named = []
    for (const { code, serviceCode, version, waiting } of queues) {
      const outcome = (await getVersion(work, serviceCode, version))?.definition.outcome
      named.push({ code, waiting, title: outcome && 'title' in outcome ? outcome.title[locale] : code })
    }
    return named
  })
}
