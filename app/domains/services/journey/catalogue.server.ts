import { getParameter, listDeviceKinds, listDistricts, listHolidays } from '~/domains/reference/index.server'
import type { ByLocale, DeviceKind, Territory } from '~/domains/reference/schema'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import type { Client, Work } from '~/platform/work.server'
import type { ServiceVersion } from '../definition/definition'
import { getRight } from '../queries/get-right.server'
import { getVersion } from '../queries/get-version.server'
import { getVersionInForce } from '../queries/get-version-in-force.server'
import { rightParameters } from '../rights/vocabulary'
import type { Journey } from './journey'

/** What answers are checked against. */
export interface Catalogue {
  kinds: ReadonlyMap<string, DeviceKind>
  districts: ReadonlyMap<string, Territory>
  /** Names of the districts that an Inson centre serves, by SOATO. */
  centres: ReadonlyMap<string, ByLocale>
  /** `YYYY-MM-DD`. */
  holidays: ReadonlySet<string>
  /** The day of which all this holds, `YYYY-MM-DD`. */
  today: string
}

/** As of the day of an instant. Inside a transaction with its client, so that no second connection is asked for. */
export async function loadCatalogue(at: Date, client?: Client): Promise<Catalogue> {
  const on = dayOf(at)
  // One after another: a transaction has one connection.
  const kinds = await listDeviceKinds(on, client)
  const districts = await listDistricts(undefined, client)
  const holidays = await listHolidays(client)
  return {
    kinds: new Map(kinds.map((kind) => [kind.code, kind])),
    districts: new Map(districts.map((district) => [district.soato, district])),
    centres: new Map(
      districts.filter(({ centreCode }) => centreCode !== null).map(({ soato, names }) => [soato, names]),
    ),
    holidays,
    today: isoDay(on),
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
  work: Work,
  { status, serviceCode, journeyVersion }: { status: string; serviceCode: string; journeyVersion: number },
  catalogue: Catalogue,
): Promise<Journey | null> {
  const version =
    status === 'draft'
      ? await getVersionInForce(work, serviceCode, new Date(`${catalogue.today}T00:00:00Z`))
      : await getVersion(work, serviceCode, journeyVersion)
  return version && openJourney(version, catalogue)
}

/** The journey that something was sent under, to read it: what is offered today says nothing about it. */
export async function openJourneyOfCase(
  work: Work,
  serviceCode: string,
  number: number,
  { today, sentOn }: { today: Date; sentOn: Date },
): Promise<Journey> {
  const version = await getVersion(work, serviceCode, number)
  if (!version) throw new Error(`a case stands on ${serviceCode} ${number}, which is not there`)
  const nothing = { kinds: new Map(), centres: new Map(), today: isoDay(today) }
  const codes = new Set([...(version.definition.parameters ?? []), ...rightParameters])
  const read = [...codes].map(async (code) => {
    const found = await getParameter(code, today, work)
    return [code, String(found?.value ?? '')] as const
  })
  const right = version.definition.facts ? await getRight(serviceCode, sentOn, work) : null
  return { ...openJourney(version, nothing), parameters: new Map(await Promise.all(read)), right }
}
