import type { Journey } from '~/domains/services/index.server'
import { readShippedVersions } from '../../prisma/seed/services/service-versions'
import { environment } from './typed-form'

const versions = readShippedVersions()

/** A journey that comes with the program, beside a small catalogue. `today` is `YYYY-MM-DD`. */
export function shippedJourney(serviceCode: string, today = '2026-11-21'): Journey {
  const version = versions.findLast((one) => one.serviceCode === serviceCode)
  if (!version) throw new Error(`no definition of ${serviceCode}`)
  const { devices, districts } = environment
  return { ...version, devices, districts, today }
}
