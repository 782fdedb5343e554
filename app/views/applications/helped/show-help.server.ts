import { listHelp } from '~/domains/applications/index.server'
import type { Context } from '~/domains/identity/context'
import { getCentre } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'

/** Who helped with an application, or a voucher, with the name of her centre; null for an operator of 1140. */
export async function showHelp(context: Context, subjectId: string, locale: Locale) {
  const help = await listHelp(context, subjectId)
  return Promise.all(
    help.map(async (one) => ({ ...one, centre: await nameHelperCentre(one.organisationId, locale) })),
  )
}

export async function nameHelperCentre(code: string | null, locale: Locale): Promise<string | null> {
  const centre = code ? await getCentre(code) : null
  return centre?.names[locale] ?? null
}
