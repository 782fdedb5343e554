import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { day, names, readRows } from '../content-files'
import { inForceFrom, type SeedDay } from '../seed-day'
import { centreRows } from './centres'
import { deviceTextRows } from './device-texts'
import { holidayRows } from './holidays'
import { organisationRows } from './organisations'
import { parameterRows } from './parameters'
import { receptionRows } from './reception'
import { trainingCentreRows } from './training/centres'

/** Territories, centres, dated numbers, holidays and kinds of device. Rows that are there already stay. */
export async function seedReference(db: Work, seedDay: SeedDay): Promise<void> {
  const territories = territoryRows()
  const regions = territories.filter((row) => row.level === 'region')
  const rest = territories.filter((row) => row.level !== 'region')
  await db.territory.createMany({ data: regions, skipDuplicates: true })
  await db.territory.createMany({ data: rest, skipDuplicates: true })
  await db.centre.createMany({ data: centreRows(), skipDuplicates: true })
  await db.parameter.createMany({ data: parameterRows(seedDay), skipDuplicates: true })
  await db.holiday.createMany({ data: holidayRows(seedDay), skipDuplicates: true })
  await db.organisation.createMany({ data: organisationRows(seedDay), skipDuplicates: true })
  await db.trainingCentre.createMany({ data: trainingCentreRows(), skipDuplicates: true })
  await db.receptionWindow.createMany({ data: receptionRows(seedDay), skipDuplicates: true })
  await db.deviceGroup.createMany({ data: deviceGroupRows(), skipDuplicates: true })
  await db.deviceKind.createMany({ data: deviceRows(seedDay), skipDuplicates: true })
  await nameRepairs(db)
  await db.deviceText.createMany({ data: deviceTextRows(), skipDuplicates: true })
}

/** Regions first: a district belongs to one. */
export function territoryRows(): Prisma.TerritoryCreateManyInput[] {
  const rows = readRows('territories.tsv').map(territoryRow)
  return [
    ...rows.filter(({ level }) => level === 'region'),
    ...rows.filter(({ level }) => level !== 'region'),
  ]
}

export function deviceRows(seedDay: SeedDay): Prisma.DeviceKindCreateManyInput[] {
  const validFrom = inForceFrom(seedDay)
  return readRows('devices.tsv').map((row, index) => ({ ...deviceRow(row, index), validFrom }))
}

/** A portal that knew its kinds before repairs were given by voucher learns by which kind each is repaired. */
async function nameRepairs(db: Work): Promise<void> {
  for (const { code, repair } of readRows('devices.tsv')) {
    if (!repair) continue
    await db.deviceKind.updateMany({ where: { code, repairCode: null }, data: { repairCode: repair } })
  }
}

export function deviceGroupRows(): Prisma.DeviceGroupCreateManyInput[] {
  return readRows('device-groups.tsv').map((row, index) => ({
    code: row.code ?? '',
    ...names(row),
    position: index + 1,
  }))
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

function deviceRow(
  row: Record<string, string>,
  index: number,
): Omit<Prisma.DeviceKindCreateManyInput, 'validFrom'> {
  return {
    code: row.code ?? '',
    isoClass: row.iso9999 ?? '',
    groupCode: row.group ?? '',
    ...names(row),
    madeToMeasure: row.made_to_measure === 'yes',
    onlyChildren: row.only_children === 'yes',
    lifeYearsAdult: Number(row.life_years_adult),
    lifeYearsChild: Number(row.life_years_child),
    warrantyMonths: Number(row.warranty_months),
    makingWorkingDays: Number(row.making_working_days),
    validDays: Number(row.valid_days),
    source: row.source ?? 'example',
    repairCode: row.repair || null,
    position: index + 1,
  }
}
