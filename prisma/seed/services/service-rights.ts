import { checkRight } from '~/domains/services/rights/check-right'
import { type RightVersion, right } from '~/domains/services/rights/right'
import { listContent } from '../content-files'
import { readWithParts } from './read-with-parts'

let shipped: RightVersion[] | undefined

/** The rights that come with the program, `<service>.<number>.json`. Throws on one that cannot be used. Read once. */
export function readShippedRights(): RightVersion[] {
  shipped ??= readRights()
  return shipped
}

function readRights(): RightVersion[] {
  return listContent('services/rights')
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((file) => {
      const [, serviceCode = '', number = ''] = /^([a-z-]+)\.(\d+)\.json$/.exec(file) ?? []
      const read = readWithParts(`services/rights/${file}`, right)
      const faults = checkRight(read)
      if (faults.length > 0) throw new Error(`rights/${file}:\n  ${faults.join('\n  ')}`)
      return { serviceCode, number: Number(number), right: read }
    })
}

type Query = (sql: string, ...values: unknown[]) => Promise<unknown>

/** Publishes the rights that are not there yet, for the services that are: as the versions beside them. */
export async function publishShippedRights(query: Query): Promise<void> {
  const all = readShippedRights()
  for (const { serviceCode, number, right: content } of all) {
    const hasNext = all.some((one) => one.serviceCode === serviceCode && one.number > number)
    await query(publish, serviceCode, number, JSON.stringify(content), hasNext)
  }
}

/** Ends today, for the owner of the tables alone, the rights that a later one of the program follows tomorrow. */
export async function endShippedRights(query: Query): Promise<void> {
  for (const { serviceCode, number } of readShippedRights()) await query(endBefore, serviceCode, number)
}

const endBefore = `
  UPDATE service_right r SET valid_until = greatest(r.valid_from, (now() AT TIME ZONE 'Asia/Tashkent')::date)
    WHERE r.service_code = $1 AND r.number < $2::int AND r.valid_until IS NULL
      AND NOT EXISTS (SELECT FROM service_right w WHERE w.service_code = $1 AND w.number >= $2::int)`

const publish = `
  INSERT INTO service_right (service_code, number, valid_from, valid_until, content, published_at)
    SELECT code, $2::int, day, CASE WHEN $4::boolean THEN day END, $3::jsonb, now()
      FROM (SELECT code,
          coalesce((SELECT max(r.valid_until) + 1 FROM service_right r WHERE r.service_code = $1), valid_from) AS day
        FROM service WHERE code = $1) s
      WHERE NOT EXISTS (SELECT FROM service_right r WHERE r.service_code = $1 AND r.number >= $2::int)`
