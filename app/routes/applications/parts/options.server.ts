import { type Answers, fitsAge, loadCatalogue } from '~/domains/applications/index.server'
import type { Locale } from '~/i18n/locales'
import { fold, fuzzyFold } from '~/i18n/uzbek/search-fold'

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
  const meets = (key: (text: string) => string) =>
    all.filter(({ code, names }) => {
      const words = key(Object.values(names).join(' ')).split(' ')
      const wanted = key(q).split(' ')
      return code === chosen || wanted.every((part) => words.some((word) => word.startsWith(part)))
    })
  const exact = meets(fold)
  const found = exact.some(({ code }) => code !== chosen) ? exact : meets(fuzzyFold)
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
