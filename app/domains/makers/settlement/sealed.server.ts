import { openJson, sealJson } from '~/platform/crypto.server'

// Where each sealed value stands is bound to it.
const place = (table: string, column: string, row: string) => ({ table, column, row })

export interface BankAccount {
  account: string
  /** MFO. */
  bankCode: string
}

export const sealMakerAccount = (account: BankAccount, id: string) =>
  sealJson(account, place('maker_account', 'account', id))
export const openMakerAccount = (sealed: string, id: string): BankAccount =>
  openJson(sealed, place('maker_account', 'account', id))

/** Who a transfer goes to, as it was when it was prepared. */
export type MakerRecipient = { name: string } & BankAccount
export const sealMakerRecipient = (recipient: MakerRecipient, id: string) =>
  sealJson(recipient, place('maker_transfer', 'recipient', id))
export const openMakerRecipient = (sealed: string, id: string): MakerRecipient =>
  openJson(sealed, place('maker_transfer', 'recipient', id))
