import type { PersonName } from '~/lib/people/person-name'
import { open, openJson, seal, sealJson } from '~/platform/crypto.server'

/** The seller as she stands in the contract, with the account to which she is paid. */
export interface ContractParty {
  name: string
  /** STIR, 9 digits. */
  taxNumber: string
  address: string
  /** 20 digits. */
  account: string
  /** MFO, 5 digits. */
  bankCode: string
}

type Column = 'party' | 'change' | 'buyer_signer' | 'seller_signer' | 'end'
const place = (column: Column, row: string) => ({ table: 'purchase_contract', column, row })

export const sealParty = (party: ContractParty, id: string) => sealJson(party, place('party', id))
export const openParty = (cipher: string, id: string) => openJson<ContractParty>(cipher, place('party', id))

export const sealSigner = (name: PersonName, side: 'buyer' | 'seller', id: string) =>
  sealJson(name, place(`${side}_signer`, id))
export const openSigner = (cipher: string, side: 'buyer' | 'seller', id: string) =>
  openJson<PersonName>(cipher, place(`${side}_signer`, id))

export const sealContractWords = (text: string, column: 'change' | 'end', id: string) =>
  seal(text, place(column, id))
export const openContractWords = (cipher: string | null, column: 'change' | 'end', id: string) =>
  open(cipher, place(column, id))

const delivered = (column: 'words' | 'refusal' | 'signer', row: string) => ({
  table: 'contract_delivery',
  column,
  row,
})

export const sealDeliveryWords = (text: string, column: 'words' | 'refusal', id: string) =>
  seal(text, delivered(column, id))
export const openDeliveryWords = (cipher: string, column: 'words' | 'refusal', id: string) =>
  open(cipher, delivered(column, id))

/** Who signed the act of a delivery. */
export const sealActSigner = (name: PersonName, id: string) => sealJson(name, delivered('signer', id))
export const openActSigner = (cipher: string, id: string) =>
  openJson<PersonName>(cipher, delivered('signer', id))
