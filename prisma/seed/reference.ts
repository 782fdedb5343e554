import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import { day, readRows } from './content-files'
import { centreRows } from './reference-centres'
import { deviceTextRows } from './reference-device-texts'
import { parameterRows } from './reference-parameters'

// The roll-out over all regions; before it there were no vouchers.
const inForceFrom = day('2024-10-01')

/** Fixed days, and the two feasts that follow the moon (expected days; the decree of the year decides). */
const holidays: [string, string][] = [
  ...['2026', '2027'].flatMap((year): [string, string][] => [
    [`${year}-01-01`, 'reference.holiday.newYear'],
    [`${year}-03-08`, 'reference.holiday.womensDay'],
    [`${year}-03-21`, 'reference.holiday.navroz'],
    [`${year}-05-09`, 'reference.holiday.memoryDay'],
    [`${year}-09-01`, 'reference.holiday.independenceDay'],
    [`${year}-10-01`, 'reference.holiday.teachersDay'],
    [`${year}-12-08`, 'reference.holiday.constitutionDay'],
  ]),
  ['2026-03-20', 'reference.holiday.ramazonHayit'],
  ['2026-05-27', 'reference.holiday.qurbonHayit'],
  ['2027-03-10', 'reference.holiday.ramazonHayit'],
  ['2027-05-17', 'reference.holiday.qurbonHayit'],
]

/** Territories, centres, dated numbers, holidays and kinds of device. Rows that are there already stay. */
export async function seedReference(db: Tx): Promise<void> {
  const territories = readRows('territories.tsv').map(territoryRow)
  const regions = territories.filter((row) => row.level === 'region')
  const rest = territories.filter((row) => row.level !== 'region')
  await db.territory.createMany({ data: regions, skipDuplicates: true })
  await db.territory.createMany({ data: rest, skipDuplicates: true })
  await db.centre.createMany({ data: centreRows(), skipDuplicates: true })
  await db.parameter.createMany({ data: parameterRows(), skipDuplicates: true })
  const days = holidays.map(([date, nameKey]) => ({ date: day(date), nameKey }))
  await db.holiday.createMany({ data: days, skipDuplicates: true })
  await db.deviceKind.createMany({ data: readRows('devices.tsv').map(deviceRow), skipDuplicates: true })
  await db.deviceText.createMany({ data: deviceTextRows(), skipDuplicates: true })
}

function territoryRow(row: Record<string, string>): Prisma.TerritoryCreateManyInput {
  return {
    soato: row.soato ?? '',
    level: row.level === 'region' ? 'region' : row.level === 'city' ? 'city' : 'district',
    parentSoato: row.parent || null,
    ...names(row),
    validFrom: day('2021-01-01'),
  }
}

function deviceRow(row: Record<string, string>, index: number): Prisma.DeviceKindCreateManyInput {
  return {
    code: row.code ?? '',
    isoClass: row.iso9999 ?? '',
    ...names(row),
    madeToMeasure: row.made_to_measure === 'yes',
    lifeYearsAdult: Number(row.life_years_adult),
    lifeYearsChild: Number(row.life_years_child),
    warrantyMonths: Number(row.warranty_months),
    makingWorkingDays: Number(row.making_working_days),
    validDays: Number(row.valid_days),
    source: row.source ?? 'example',
    position: index + 1,
    validFrom: inForceFrom,
  }
}

function names(row: Record<string, string>) {
  return {
    nameUzLatn: row.name_uz_latn ?? '',
    nameUzCyrl: row.name_uz_cyrl ?? '',
    nameRu: row.name_ru ?? '',
    nameEn: row.name_en ?? '',
  }
}
