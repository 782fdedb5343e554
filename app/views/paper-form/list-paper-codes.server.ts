import type { Context } from '~/domains/identity/context'
import { findServices, getVersionInForce } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { paperCode } from './describe-paper-form'

/** What can be applied for here, each with the code that stands on its paper form of today. */
export async function listPaperCodes(
  context: Context,
  locale: Locale,
): Promise<{ serviceCode: string; name: string; form: string }[]> {
  const services = await findServices({ locale })
  const today = dayOf(context.now())
  return transaction(context, async (work) => {
    const listed = []
    for (const { code, name, position, online } of services) {
      const version = online ? await getVersionInForce(work, code, today) : null
      if (version)
        listed.push({ serviceCode: code, name, form: paperCode({ position, version: version.number }) })
    }
    return listed
  })
}
