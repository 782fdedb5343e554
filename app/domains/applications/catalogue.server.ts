import { listCentres, listDeviceKinds, listDistricts, listHolidays } from '~/domains/reference/index.server'
import type { DeviceKind, Territory } from '~/domains/reference/schema'
import type { Answers } from './answers'

/** What answers are checked against: read before a transaction opens, since it comes from public tables. */
export interface Catalogue {
  kinds: ReadonlyMap<string, DeviceKind>
  districts: ReadonlyMap<string, Territory>
  /** Districts that have an Inson centre; its code is the district's. */
  centres: ReadonlySet<string>
  /** `YYYY-MM-DD`. */
  holidays: ReadonlySet<string>
}

/** As of a day (midnight UTC). */
export async function loadCatalogue(on: Date): Promise<Catalogue> {
  const [kinds, districts, centres, holidays] = await Promise.all([
    listDeviceKinds(on),
    listDistricts(),
    listCentres(),
    listHolidays(),
  ])
  return {
    kinds: new Map(kinds.map((kind) => [kind.code, kind])),
    districts: new Map(districts.map((district) => [district.soato, district])),
    centres: new Set(centres.map((centre) => centre.code)),
    holidays,
  }
}

/** The answers as the catalogue of today sees them: what is no longer offered counts as not answered. */
export function refreshAnswers(answers: Answers, catalogue: Catalogue): Answers {
  const { device, district, ...rest } = answers
  const kind = device && catalogue.kinds.get(device.deviceCode)
  return {
    ...rest,
    ...(kind && { device: { deviceCode: kind.code, madeToMeasure: kind.madeToMeasure } }),
    ...(district && catalogue.centres.has(district.soato) && { district }),
  }
}
