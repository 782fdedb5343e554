import { openJson, sealJson } from '~/platform/crypto.server'
import type { BeneficiaryName } from '../beneficiary.server'

const place = (row: string) => ({ table: 'budget_wait', column: 'beneficiary', row })

export const sealWaitName = (name: BeneficiaryName, entitlementId: string) =>
  sealJson(name, place(entitlementId))

/** Null when the device is for the holder. */
export function openWaitName(cipher: string | null, entitlementId: string): BeneficiaryName | null {
  return openJson<BeneficiaryName>(cipher, place(entitlementId))
}
