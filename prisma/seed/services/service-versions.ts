import { checkDefinition } from '~/domains/services/definition/check-definition'
import { definition, type ServiceVersion } from '~/domains/services/definition/definition'
import { spellFault } from '~/domains/services/definition/fault'
import { listContent } from '../content-files'
import { readWithParts } from './read-with-parts'

let shipped: ServiceVersion[] | undefined

/**
 * The definitions that come with the program, `<service>.<number>.json`. Throws on one that cannot be used. Read once:
 * they take a second, on a busy machine so long that a transaction would not wait for them.
 */
export function readShippedVersions(): ServiceVersion[] {
  shipped ??= readVersions()
  return shipped
}

function readVersions(): ServiceVersion[] {
  return listContent('services/versions')
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((file) => {
      const [, serviceCode = '', number = ''] = /^([a-z-]+)\.(\d+)\.json$/.exec(file) ?? []
      const read = readWithParts(`services/versions/${file}`, definition)
      const faults = checkDefinition(read)
      if (faults.length > 0) throw new Error(`${file}:\n  ${faults.map(spellFault).join('\n  ')}`)
      return { serviceCode, number: Number(number), definition: read }
    })
}

type Query = (sql: string, ...values: unknown[]) => Promise<unknown>

/**
 * Publishes what is not there yet, for the services that are: in the seed, and at every `npm run migrate`, so that a
 * portal without demonstration data has them, too. Of several versions that come together each but the last is in force
 * for a day.
 */
export async function publishShippedVersions(query: Query): Promise<void> {
  const all = readShippedVersions()
  for (const { serviceCode, number, definition: data } of all) {
    const hasNext = all.some((one) => one.serviceCode === serviceCode && one.number > number)
    await query(publish, serviceCode, number, JSON.stringify(data), hasNext)
  }
}

/** Ends today, for the owner of the tables alone, the versions that a later one of the program follows tomorrow. */
export async function endShippedVersions(query: Query): Promise<void> {
  for (const { serviceCode, number } of readShippedVersions()) await query(endBefore, serviceCode, number)
}

const endBefore = `
  UPDATE service_version v
    SET valid_until = greatest(v.valid_from, (now() AT TIME ZONE 'Asia/Tashkent')::date)
    WHERE v.service_code = $1 AND v.number < $2::int AND v.status = 'published' AND v.valid_until IS NULL
      AND NOT EXISTS (SELECT FROM service_version w WHERE w.service_code = $1 AND w.number >= $2::int)`

const publish = `
  WITH added AS (
    INSERT INTO service_version (service_code, number, status, valid_from, valid_until, definition, published_at)
      SELECT code, $2::int, 'published', day, CASE WHEN $4::boolean THEN day END, $3::jsonb, now()
        FROM (SELECT code,
            coalesce((SELECT max(v.valid_until) + 1 FROM service_version v WHERE v.service_code = $1), valid_from) AS day
          FROM service WHERE code = $1) s
        WHERE NOT EXISTS (SELECT FROM service_version v WHERE v.service_code = $1 AND v.number >= $2::int)
      RETURNING service_code)
  UPDATE service SET online = true WHERE code IN (SELECT service_code FROM added) AND $2::int = 1`
