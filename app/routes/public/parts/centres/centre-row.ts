import type { Centre, Territory } from '~/domains/reference/schema'
import type { Locale } from '~/i18n/locales'

/** What a list shows of an Inson centre. */
export interface CentreRow {
  code: string
  name: string
  /** District or city where it stands. */
  place: string
  /** Empty when the region is not known. */
  region: string
  address: string
  /** 12 digits. */
  phone: string
  opensAt: string
  closesAt: string
  /** Null where nobody has said. */
  hasRamp: boolean | null
  hasInterpreter: boolean | null
  isExample: boolean
}

export function toCentreRow(centre: Centre, regions: readonly Territory[], locale: Locale): CentreRow {
  const { code, territory, names, address, phone, opensAt, closesAt, hasRamp, hasInterpreter, isExample } =
    centre
  const region = regions.find(({ soato }) => soato === territory.regionSoato)?.names[locale] ?? ''
  return {
    ...{
      code,
      name: names[locale],
      place: territory.names[locale],
      region,
      address: address[locale],
      phone,
      opensAt,
      closesAt,
    },
    ...{ hasRamp, hasInterpreter, isExample },
  }
}
