import { type Answers, fitsAge, loadCatalogue } from '~/domains/applications/index.server'
import type { Locale } from '~/i18n/locales'
import { searchKind } from '~/workflows/search/search-portal.server'

export interface DeviceGroup {
  isoClass: string
  options: {
    code: string
    name: string
    madeToMeasure: boolean
    ceilingTiyin: string | null
    /** False for a child's device where the application is for a grown-up. */
    fits: boolean
  }[]
}

/** The kinds of device by their group, those that a search meets; the chosen one always stays. */
export async function listDeviceGroups(
  on: Date,
  locale: Locale,
  q: string,
  answers: Answers,
): Promise<DeviceGroup[]> {
  const { kinds, today } = await loadCatalogue(on)
  const chosen = answers.device?.deviceCode
  const all = [...kinds.values()]
  const refs = q.trim() ? (await searchKind(q, 'device')).refs : all.map(({ code }) => code)
  const found = all.filter(({ code }) => code === chosen || refs.includes(code))
  const groups = new Map<string, DeviceGroup['options']>()
  for (const kind of found) {
    const { code, isoClass, names, madeToMeasure, ceilingTiyin } = kind
    const option = {
      code,
      name: names[locale],
      madeToMeasure,
      ceilingTiyin: ceilingTiyin?.toString() ?? null,
      fits: fitsAge(kind, answers, today),
    }
    groups.set(isoClass, [...(groups.get(isoClass) ?? []), option])
  }
  return [...groups].map(([isoClass, options]) => ({ isoClass, options }))
}
