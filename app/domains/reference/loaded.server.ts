import { forEveryReader } from '~/i18n/locales'
import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import type { Client } from '~/platform/work.server'
import { regionOf } from './distance'
import { type AddressColumns, readAddress } from './read-address'
import type { ByLocale, Centre, DeviceKind, Parameter, Territory } from './schema'

// The law changes these a few times a year; a minute late is fine.
const ttlMs = 60_000

export interface Places {
  territories: Map<string, Territory>
  centres: Map<string, Centre>
}

/** All places and centres by code, in the order of SOATO, with the centres that are closed. Inside a transaction `client` is its own: none waits for another. */
export function loadPlaces(client: Client = database()): Promise<Places> {
  return cached('reference.places', ttlMs, 'all', async () => {
    // One after another: a transaction has one connection.
    const rows = await client.territory.findMany({
      where: { validUntil: null },
      orderBy: { soato: 'asc' },
      select: { soato: true, level: true, centreCode: true, ...nameColumns },
    })
    const centreRows = await client.centre.findMany({
      orderBy: { code: 'asc' },
      include: { formerNames: { orderBy: { untilAt: 'asc' } } },
    })
    const territories = new Map<string, Territory>()
    for (const { soato, level, centreCode, ...row } of rows) {
      const territory = { soato, level, centreCode, regionSoato: regionOf(soato), names: readNames(row) }
      territories.set(soato, territory)
    }
    const centres = centreRows.flatMap((row): [string, Centre][] => {
      const territory = territories.get(row.territorySoato)
      return territory ? [[row.code, readCentre(row, territory)]] : []
    })
    return { territories, centres: new Map(centres) }
  })
}

/** Every dated value of every parameter, by code. */
export function loadParameters(client: Client = database()): Promise<Map<string, Parameter[]>> {
  return cached('reference.parameters', ttlMs, 'all', async () => {
    const rows = await client.parameter.findMany({
      where: { withdrawnAt: null },
      orderBy: { validFrom: 'asc' },
    })
    const byCode = new Map<string, Parameter[]>()
    for (const { id: _, withdrawnAt: __, ...row } of rows)
      byCode.set(row.code, [...(byCode.get(row.code) ?? []), row])
    return byCode
  })
}

/** Kinds of device in force, in the order of the catalogue, without their ceiling. */
export function loadDeviceKinds(client: Client = database()): Promise<Omit<DeviceKind, 'ceilingTiyin'>[]> {
  return cached('reference.deviceKinds', ttlMs, 'all', async () => {
    const rows = await client.deviceKind.findMany({
      where: { validUntil: null },
      orderBy: { position: 'asc' },
    })
    const repairs = new Set(rows.map(({ repairCode }) => repairCode))
    return rows.map((row) => ({
      code: row.code,
      isoClass: row.isoClass,
      groupCode: row.groupCode,
      names: readNames(row),
      madeToMeasure: row.madeToMeasure,
      onlyChildren: row.onlyChildren,
      lifeYearsAdult: row.lifeYearsAdult,
      lifeYearsChild: row.lifeYearsChild,
      warrantyMonths: row.warrantyMonths,
      makingWorkingDays: row.makingWorkingDays,
      validDays: row.validDays,
      isExample: row.source !== 'act',
      repairCode: row.repairCode,
      isRepair: repairs.has(row.code),
    }))
  })
}

const nameColumns = { nameUzLatn: true, nameUzCyrl: true, nameRu: true, nameEn: true } as const

interface NameColumns {
  nameUzLatn: string
  nameUzCyrl: string
  nameRu: string
  nameEn: string
}

export function readNames(row: NameColumns): ByLocale {
  return forEveryReader({
    'uz-Latn': row.nameUzLatn,
    'uz-Cyrl': row.nameUzCyrl,
    ru: row.nameRu,
    en: row.nameEn,
  })
}

interface CentreRow extends AddressColumns, NameColumns {
  code: string
  closedOn: Date | null
  successorCode: string | null
  closesOn: Date | null
  closesTo: string | null
  formerNames: readonly (NameColumns & { untilAt: Date })[]
  phone: string
  opensAt: string
  closesAt: string
  hasRamp: boolean | null
  hasInterpreter: boolean | null
  isExample: boolean
}

function readCentre(row: CentreRow, territory: Territory): Centre {
  return {
    code: row.code,
    territory,
    names: readNames(row),
    closedOn: row.closedOn,
    successorCode: row.successorCode,
    closesOn: row.closesOn,
    closesTo: row.closesTo,
    formerNames: row.formerNames.map(({ untilAt, ...former }) => ({
      until: untilAt,
      names: readNames(former),
    })),
    address: readAddress(row),
    phone: row.phone,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    hasRamp: row.hasRamp,
    hasInterpreter: row.hasInterpreter,
    isExample: row.isExample,
  }
}
