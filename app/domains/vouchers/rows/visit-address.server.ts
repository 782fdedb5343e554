import { regionOf } from '~/domains/reference/schema'
import { foldAddress } from '~/i18n/uzbek/fold-address'
import { blindIndex, openJson, sealJson } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import type { VisitAddress } from '../schema'

const place = (deviceOrderId: string) => ({
  table: 'device_order_visit',
  column: 'address',
  row: deviceOrderId,
})

/** Where the maker comes, or sends it: with the portal's eyes. */
export async function writeVisitAddress(
  work: Work,
  deviceOrderId: string,
  { visitDistrict: districtSoato, visitAddress: street }: { visitDistrict: string; visitAddress: string },
): Promise<void> {
  const address: VisitAddress = { districtSoato, street }
  const addressCipher = sealJson(address, place(deviceOrderId))
  const regionCode = regionOf(districtSoato)
  await work.tx.deviceOrderVisit.create({ data: { deviceOrderId, addressCipher, regionCode } })
  await writePlace(work, deviceOrderId, address)
}

export function openVisitAddress(cipher: string, deviceOrderId: string): VisitAddress {
  return openJson<VisitAddress>(cipher, place(deviceOrderId))
}

/** What is kept of an address for what looks unusual, once an order: with the portal's eyes. */
export async function writePlace(work: Work, deviceOrderId: string, address: VisitAddress): Promise<void> {
  const addressIndex = indexAddress(address)
  const row = { deviceOrderId, addressIndex, recordedAt: work.now() }
  await work.tx.deviceOrderPlace.createMany({ data: [row], skipDuplicates: true })
}

export const indexAddress = ({ districtSoato, street }: VisitAddress): string =>
  blindIndex('address', `${districtSoato}:${foldAddress(street)}`)
