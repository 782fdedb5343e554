import type { Context } from '~/domains/identity/context'
import { getService, getVersionInForce } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { describePaperForm } from './describe-paper-form'

/** A service with the form of its version of today; null where it cannot be applied for here. */
export async function getPaperForm(context: Context, code: string, locale: Locale) {
  const service = await getService(code, locale)
  const version =
    service?.online &&
    (await transaction(context, (work) => getVersionInForce(work, code, dayOf(context.now()))))
  if (!service || !version) return null
  const { definition, number } = version
  const form = describePaperForm({
    ...{ definition, position: service.position, version: number, locale, t: getT(locale) },
    isProtected: service.privacy === 'protected',
  })
  return { service, form }
}
