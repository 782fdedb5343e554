import { readdirSync } from 'node:fs'
import { checkDefinition } from '~/domains/services/definition/check-definition'
import { definition, type ServiceVersion } from '~/domains/services/definition/definition'
import { readWithParts } from './read-with-parts'

const folder = new URL('./content/services/versions/', import.meta.url)

/** The definitions that come with the program, `<service>.<number>.json`. Throws on one that cannot be used. */
export function readShippedVersions(): ServiceVersion[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const [, serviceCode = '', number = ''] = /^([a-z-]+)\.(\d+)\.json$/.exec(file) ?? []
      const read = definition.parse(readWithParts(`services/versions/${file}`))
      const faults = checkDefinition(read)
      if (faults.length > 0) throw new Error(`${file}:\n  ${faults.join('\n  ')}`)
      return { serviceCode, number: Number(number), definition: read }
    })
}

/**
 * Publishes what is not there yet, for the services that are, from the day they are in force: in the seed, and at every
 * `npm run migrate`, so that a portal without demonstration data has them, too. What stands there is left alone.
 */
export async function publishShippedVersions(
  query: (sql: string, ...values: unknown[]) => Promise<unknown>,
): Promise<void> {
  for (const { serviceCode, number, definition: data } of readShippedVersions()) {
    await query(publish, serviceCode, number, JSON.stringify(data))
  }
}

const publish = `
  WITH added AS (
    INSERT INTO service_version (service_code, number, status, valid_from, definition, published_at)
      SELECT code, $2::int, 'published', valid_from, $3::jsonb, now() FROM service
        WHERE code = $1 AND NOT EXISTS (SELECT FROM service_version v WHERE v.service_code = $1 AND v.number >= $2::int)
      RETURNING service_code)
  UPDATE service SET online = true WHERE code IN (SELECT service_code FROM added) AND $2::int = 1`
