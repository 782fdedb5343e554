import { readdirSync } from 'node:fs'
import { checkRight } from '~/domains/services/rights/check-right'
import { type RightVersion, right } from '~/domains/services/rights/right'
import { readWithParts } from './read-with-parts'

const folder = new URL('../content/services/rights/', import.meta.url)

/** The rights that come with the program, `<service>.<number>.json`. Throws on one that cannot be used. */
export function readShippedRights(): RightVersion[] {
  return readdirSync(folder)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((file) => {
      const [, serviceCode = '', number = ''] = /^([a-z-]+)\.(\d+)\.json$/.exec(file) ?? []
      const read = right.parse(readWithParts(`services/rights/${file}`))
      const faults = checkRight(read)
      if (faults.length > 0) throw new Error(`rights/${file}:\n  ${faults.join('\n  ')}`)
      return { serviceCode, number: Number(number), right: read }
    })
}
