import type { Definition } from '~/domains/services/schema'
import { readShippedVersions } from '../../../../prisma/seed/services/service-versions'

const versions = readShippedVersions()

/** What a service asks and says, as it comes with the program. */
export function definitionOf(serviceCode: string): Definition {
  const found = versions.find((one) => one.serviceCode === serviceCode)
  if (!found) throw new Error(`no definition of ${serviceCode}`)
  return found.definition
}
