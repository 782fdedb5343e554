import { openJson, sealJson } from '~/platform/crypto.server'
import type { BankAccount } from '../settlement/sealed.server'

// Where each sealed value stands is bound to it.
const place = (row: string) => ({ table: 'accreditation', column: 'account', row })

export const sealAppliedAccount = (account: BankAccount, id: string) => sealJson(account, place(id))
export const openAppliedAccount = (sealed: string, id: string): BankAccount => openJson(sealed, place(id))
