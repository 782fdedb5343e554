import type { CaseFile } from '~/domains/cases/index.server'
import type { Context } from '~/domains/identity/context'
import { listAllOrganisations } from '~/domains/reference/index.server'
import { regionOf } from '~/domains/reference/schema'
import { sentTo } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import { dayOf } from '~/platform/clock.server'
import { namePlaces } from '~/views/names/name-places.server'

/** Organisations of the kind that a case sends to, those of the centre's region first, and the others with their region. */
export async function listToRefer(
  context: Context,
  { definition }: Pick<CaseFile, 'definition'>,
  locale: Locale,
): Promise<{ value: string; label: string; hint?: string }[]> {
  const sent = sentTo(definition.outcome)
  if (!sent) return []
  const own = regionOf(context.organisationId ?? '')
  const nameOf = await namePlaces(locale)
  const all = (await listAllOrganisations(dayOf(context.now()))).filter(({ kind }) => kind === sent.kind)
  const [near, far] = [true, false].map((isNear) =>
    all.filter(({ regionSoato }) => (regionSoato === own) === isNear),
  )
  return [...(near ?? []), ...(far ?? [])].map(({ id, names, regionSoato }) => ({
    ...{ value: id, label: names[locale] },
    ...(regionSoato !== own && { hint: nameOf(regionSoato) ?? '' }),
  }))
}
