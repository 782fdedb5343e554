import { z } from 'zod'
import { contentLocales, forEveryReader, type Locale } from '~/i18n/locales'

export { regionOf } from './distance'

/** One text for readers of every language of the portal, by locale code. */
export type ByLocale = Record<Locale, string>

/** Reads one that is kept as JSON. */
export const byLocale = z.record(z.enum(contentLocales), z.string()).transform(forEveryReader)

/** SOATO code of a region: 17 and two digits. */
export const regionCode = z.string().regex(/^17\d{2}$/)

export interface Territory {
  soato: string
  level: 'region' | 'district' | 'city'
  /** SOATO of the region the place lies in; a region's own code for a region. */
  regionSoato: string
  names: ByLocale
  /** Inson centre that serves it; null for a region. */
  centreCode: string | null
}

/** What an administrator writes of a centre. */
export interface CentreFacts {
  names: ByLocale
  address: ByLocale
  /** 12 digits. */
  phone: string
  /** `09:00` */
  opensAt: string
  closesAt: string
  /** Whether a wheelchair gets in, and whether somebody speaks sign language; null where nobody has said. */
  hasRamp: boolean | null
  hasInterpreter: boolean | null
}

export interface Centre extends CentreFacts {
  /** The first centre of a district has its SOATO, a later one a number after it. */
  code: string
  /** Where it stands. */
  territory: Territory
  /** From this day it receives nobody, midnight UTC; null while it works. */
  closedOn: Date | null
  /** Who has its affairs since it closed. */
  successorCode: string | null
  /** From this day it will receive nobody, midnight UTC; null where that is not planned. */
  closesOn: Date | null
  /** Who will have its affairs then. */
  closesTo: string | null
  /** What it was called before, the earliest first. */
  formerNames: readonly { until: Date; names: ByLocale }[]
  /** The place is real, its address and phone are examples. */
  isExample: boolean
}

/** What an administrator writes of an organisation. */
export interface OrganisationFacts {
  names: ByLocale
  phone: string | null
  /** Last day, midnight UTC; null while it works. */
  validUntil: Date | null
}

export interface Organisation {
  id: string
  /** What a version of a service names it by: `sanatorium`, `school`, … */
  kind: string
  names: ByLocale
  /** 12 digits; null where none is known. */
  phone: string | null
  isExample: boolean
}

export interface Parameter {
  code: string
  /** Whole number in `unit`. */
  value: bigint
  /** tiyin | days | years | months | percent */
  unit: string
  validFrom: Date
  /** Last day in force; null while in force. */
  validUntil: Date | null
  source: string
  /** The source by language, as far as it was written in them; JSON as it is kept. */
  sourceTexts: unknown
  /** True when the value was not found in an official text. */
  isExample: boolean
  /** What two administrators agreed on; null for what came with the program. */
  proposalId: string | null
}

export interface DeviceKind {
  code: string
  isoClass: string
  /** Whose budget pays for it. */
  groupCode: string
  names: ByLocale
  madeToMeasure: boolean
  /** Made for people under 18. */
  onlyChildren: boolean
  lifeYearsAdult: number
  lifeYearsChild: number
  warrantyMonths: number
  makingWorkingDays: number
  /** Days a voucher for it is valid. */
  validDays: number
  /** True when the kind is not named in an act. */
  isExample: boolean
  /** Kind of the voucher by which a device of this kind is repaired; null where it is not. */
  repairCode: string | null
  /** True for a kind by which others are repaired: a workshop's work, no device. */
  isRepair: boolean
  /** What the State pays at most on the day asked for; null when no ceiling is in force. */
  ceilingTiyin: bigint | null
}

export interface DeviceKindWithText extends DeviceKind {
  /** Null when nothing was written in this language. */
  text: { summary: string; whoFor: string; howMeasured: string; care: string } | null
}
