import { fitsAge, isAskedFor } from '~/domains/questions/index.server'
import type { Environment, Question } from '~/domains/questions/schema'
import { loadCatalogue } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import type { DeviceGroup } from '~/ui/questions/question-view'
import { searchKind } from '~/views/search/search-portal.server'

type DeviceQuestion = Extract<Question, { kind: 'device' }>

interface DeviceSearch {
  on: Date
  locale: Locale
  q: string
  /** Code of the device that was chosen; null before. */
  chosen: string | null
}

/** The kinds of device by their group, those that a search meets; the chosen one always stays. */
export async function listDeviceGroups(
  question: DeviceQuestion,
  environment: Environment,
  { on, locale, q, chosen }: DeviceSearch,
): Promise<DeviceGroup[]> {
  const { kinds } = await loadCatalogue(on)
  const all = [...kinds.values()].filter((kind) => isAskedFor(kind, question))
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
      fits: fitsAge(kind, question, environment),
    }
    groups.set(isoClass, [...(groups.get(isoClass) ?? []), option])
  }
  return [...groups].map(([isoClass, options]) => ({ isoClass, options }))
}
