import { listCentres, listDeviceKinds, listDistricts, listHolidays } from '~/domains/reference/index.server'
import type { DeviceKind, Territory } from '~/domains/reference/schema'
import type { Answers } from './answers'
import { isGrownUp } from './rules'

/** What answers are checked against: read before a transaction opens, since it comes from public tables. */
export interface Catalogue {
  kinds: ReadonlyMap<string, DeviceKind>
  districts: ReadonlyMap<string, Territory>
  /** Districts that have an Inson centre; its code is the district's. */
  centres: ReadonlySet<string>
  /** `YYYY-MM-DD`. */
  holidays: ReadonlySet<string>
  /** The day of which all this holds, `YYYY-MM-DD`. */
  today: string
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
    today: on.toISOString().slice(0, 10),
  }
}

/** False for a child's device where the application is for somebody of 18 and over; true while nobody said for whom. */
export function fitsAge(kind: DeviceKind, answers: Answers, today: string): boolean {
  return !kind.onlyChildren || !answers['for-whom'] || isForChild(answers, today)
}

// Who applies for herself is taken for grown up: a child's parents apply.
function isForChild({ 'for-whom': forWhom, person }: Answers, today: string): boolean {
  if (forWhom?.who === 'child') return true
  return forWhom?.who === 'cared' && person !== undefined && !isGrownUp(person.birthOn, today)
}

/** The answers as the catalogue of today sees them: what is no longer offered counts as not answered. */
export function refreshAnswers(answers: Answers, catalogue: Catalogue): Answers {
  const { device, district, ...rest } = answers
  const kind = device && catalogue.kinds.get(device.deviceCode)
  return {
    ...rest,
    ...(kind &&
      fitsAge(kind, answers, catalogue.today) && {
        device: { deviceCode: kind.code, madeToMeasure: kind.madeToMeasure },
      }),
    ...(district && catalogue.centres.has(district.soato) && { district }),
  }
}
