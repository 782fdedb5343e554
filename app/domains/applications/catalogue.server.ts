import {
  getParameter,
  listCentres,
  listDeviceKinds,
  listDistricts,
  listHolidays,
} from '~/domains/reference/index.server'
import type { ByLocale, DeviceKind, Territory } from '~/domains/reference/schema'
import { getVersion, getVersionInForce } from '~/domains/services/index.server'
import type { ServiceVersion } from '~/domains/services/schema'
import type { Tx } from '~/platform/db.server'
import type { Application } from '~/platform/prisma/client'
import type { Journey } from './journey'

/** What answers are checked against: read before a transaction opens, since it comes from public tables. */
export interface Catalogue {
  kinds: ReadonlyMap<string, DeviceKind>
  districts: ReadonlyMap<string, Territory>
  /** Names of the districts that have an Inson centre; its code is the district's. */
  centres: ReadonlyMap<string, ByLocale>
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
  const codes = new Set(centres.map(({ code }) => code))
  return {
    kinds: new Map(kinds.map((kind) => [kind.code, kind])),
    districts: new Map(districts.map((district) => [district.soato, district])),
    centres: new Map(
      districts.filter(({ soato }) => codes.has(soato)).map(({ soato, names }) => [soato, names]),
    ),
    holidays,
    today: on.toISOString().slice(0, 10),
  }
}

/** A version beside the catalogue. */
export function openJourney(
  version: ServiceVersion,
  { kinds, centres, today }: Pick<Catalogue, 'kinds' | 'centres' | 'today'>,
): Journey {
  return { ...version, devices: kinds, districts: centres, today }
}

/**
 * The journey of an application: a draft follows the version in force, a case stays with the one it was given under.
 * Null when the service cannot be applied for here any more.
 */
export async function openJourneyOf(
  tx: Tx,
  { status, serviceCode, journeyVersion }: Pick<Application, 'status' | 'serviceCode' | 'journeyVersion'>,
  catalogue: Catalogue,
): Promise<Journey | null> {
  const version =
    status === 'draft'
      ? await getVersionInForce(tx, serviceCode, new Date(`${catalogue.today}T00:00:00Z`))
      : await getVersion(tx, serviceCode, journeyVersion)
  return version && openJourney(version, catalogue)
}

/** The journey that something was sent under, to read it: what is offered today says nothing about it. */
export async function openJourneyOfCase(
  tx: Tx,
  serviceCode: string,
  number: number,
  today: Date,
): Promise<Journey> {
  const version = await getVersion(tx, serviceCode, number)
  if (!version) throw new Error(`a case stands on ${serviceCode} ${number}, which is not there`)
  const nothing = { kinds: new Map(), centres: new Map(), today: today.toISOString().slice(0, 10) }
  // Kept in the process: callers read a parameter before they open the transaction, so that no connection is asked for.
  const read = (version.definition.parameters ?? []).map(async (code) => {
    const found = await getParameter(code, today)
    return [code, String(found?.value ?? '')] as const
  })
  return { ...openJourney(version, nothing), parameters: new Map(await Promise.all(read)) }
}
