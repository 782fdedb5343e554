import { getCentre, getTerritory } from '~/domains/reference/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { isoDay } from '~/lib/figures/iso-day'
import { getClosing } from '~/views/centres/get-closing.server'

/** The closing of a centre as its page shows it, in the language of the page; null where there is none. */
export async function showClosing(context: SignedInContext, centreCode: string) {
  const { locale } = context
  const closing = await getClosing(context, centreCode)
  if (!closing) return null
  const { successorCode, districts, closesOn, doneAt, progress, ...rest } = closing
  const nameOf = async (code: string) => ({ code, name: (await getCentre(code))?.names[locale] ?? code })
  return {
    ...rest,
    closesOn: isoDay(closesOn),
    doneAt: doneAt?.toISOString() ?? null,
    to: await nameOf(successorCode),
    districts: await Promise.all(
      districts.map(async ({ soato, centreCode: code }) => ({
        district: (await getTerritory(soato))?.names[locale] ?? soato,
        to: await nameOf(code),
      })),
    ),
    progress: { ...progress, lastAt: progress.lastAt?.toISOString() ?? null },
  }
}

export type ShownClosing = NonNullable<Awaited<ReturnType<typeof showClosing>>>
