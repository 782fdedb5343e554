import type pg from 'pg'
import { centreRows } from '../reference/centres'
import { deviceTextRows } from '../reference/device-texts'
import { organisationRows } from '../reference/organisations'
import { deviceGroupRows, deviceRows, territoryRows } from '../reference/reference'
import { readSeedDay } from '../seed-day'
import { publishShippedRights } from '../services/service-rights'
import { publishShippedVersions } from '../services/service-versions'
import { serviceRows, serviceTextRows } from '../services/services'
import { refreshSynonyms } from './refresh-synonyms'
import { type ContentTable, refreshTable } from './refresh-table'

/**
 * Brings the content that comes with the program (territories, centres, devices, services, synonyms and their texts) up
 * to what this version says, in a database that an earlier one has filled: as the owner, who alone may. What somebody
 * has edited or deleted stays so. Answers how many rows were written.
 */
export async function refreshContent(client: pg.Client, seedDay: string): Promise<number> {
  const day = readSeedDay(seedDay)
  const tables: ContentTable[] = [
    { name: 'territory', keys: ['soato'], rows: territoryRows() },
    { name: 'centre', keys: ['code'], rows: centreRows() },
    { name: 'organisation', keys: ['id'], rows: organisationRows(day) },
    { name: 'device_group', keys: ['code'], rows: deviceGroupRows() },
    { name: 'device_kind', keys: ['code'], rows: deviceRows(day) },
    { name: 'device_text', keys: ['deviceCode', 'locale'], rows: deviceTextRows() },
    { name: 'service', keys: ['code'], rows: serviceRows(day) },
    { name: 'service_text', keys: ['serviceCode', 'locale'], rows: serviceTextRows() },
  ]
  await client.query('BEGIN')
  try {
    let written = 0
    for (const table of tables) written += await refreshTable(client, table)
    written += await refreshSynonyms(client)
    const query = (sql: string, ...values: unknown[]) => client.query(sql, values)
    await publishShippedVersions(query)
    await publishShippedRights(query)
    await client.query('COMMIT')
    return written
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
