import { blindIndex, openJson, sealJson } from '~/platform/crypto.server'

/** The name of whom a voucher is for. */
export interface BeneficiaryName {
  family: string
  given: string
  patronymic: string | null
}

const place = (voucherId: string) => ({ table: 'voucher', column: 'beneficiary', row: voucherId })

/** What stands for a beneficiary in the database: the same key as in the persons' table, and never her PINFL. */
export function beneficiaryIndex(pinfl: string): string {
  return blindIndex('pinfl', pinfl)
}

export function sealBeneficiary(name: BeneficiaryName, voucherId: string): string {
  return sealJson(name, place(voucherId))
}

/** Null when the voucher is for its holder. */
export function openBeneficiary(cipher: string | null, voucherId: string): BeneficiaryName | null {
  return openJson<BeneficiaryName>(cipher, place(voucherId))
}
