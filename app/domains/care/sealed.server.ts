import { open, openJson, seal, sealJson } from '~/platform/crypto.server'
import type { GivenAccount } from './schema'
import type { ProvisionTerms } from './terms'

// Where each sealed value stands is bound to it.
const place = (table: string, column: string, row: string) => ({ table, column, row })

export const sealAccount = (account: unknown, id: string) => sealJson(account, place('award', 'account', id))
export const openAccount = (sealed: string, id: string): unknown =>
  openJson(sealed, place('award', 'account', id))

export const sealGivenAccount = (account: unknown, id: string) =>
  sealJson(account, place('award_account', 'account', id))
export const openGivenAccount = (sealed: string, id: string): unknown =>
  openJson(sealed, place('award_account', 'account', id))

/** Who a transfer goes to, as it was when it was prepared. */
export type Recipient = { name: string } & GivenAccount
export const sealRecipient = (recipient: Recipient, id: string) =>
  sealJson(recipient, place('award_transfer', 'recipient', id))
export const openRecipient = (sealed: string, id: string): Recipient =>
  openJson(sealed, place('award_transfer', 'recipient', id))

export const sealTerms = (terms: ProvisionTerms, id: string) =>
  sealJson(terms, place('provision', 'terms', id))
export const openTerms = (sealed: string | null, id: string): ProvisionTerms =>
  sealed === null ? {} : openJson(sealed, place('provision', 'terms', id))

export const sealChangeText = (text: string, id: string) => seal(text, place('provision_change', 'text', id))
export const openChangeText = (sealed: string, id: string) =>
  open(sealed, place('provision_change', 'text', id))

export const sealGoodsAnswer = (text: string, id: string) => seal(text, place('goods_handover', 'answer', id))
export const openGoodsAnswer = (sealed: string | null, id: string) =>
  open(sealed, place('goods_handover', 'answer', id))

export const sealTaskAnswer = (text: string, id: string) => seal(text, place('care_task', 'answer', id))
export const openTaskAnswer = (sealed: string | null, id: string) =>
  open(sealed, place('care_task', 'answer', id))

export const sealTaskNote = (text: string, id: string) => seal(text, place('care_task', 'note', id))
export const openTaskNote = (sealed: string | null, id: string) =>
  open(sealed, place('care_task', 'note', id))

export const sealPlaceText = (text: string, id: string) => seal(text, place('free_place', 'text', id))
export const openPlaceText = (sealed: string, id: string) => open(sealed, place('free_place', 'text', id))
export const sealPlaceReason = (text: string, id: string) => seal(text, place('free_place', 'reason', id))
export const openPlaceReason = (sealed: string | null, id: string) =>
  open(sealed, place('free_place', 'reason', id))

export const sealOfferAnswer = (text: string, id: string) => seal(text, place('queue_offer', 'text', id))
export const openOfferAnswer = (sealed: string | null, id: string) =>
  open(sealed, place('queue_offer', 'text', id))

export const sealPassText = (text: string, id: string) => seal(text, place('queue_pass', 'text', id))
export const openPassText = (sealed: string, id: string) => open(sealed, place('queue_pass', 'text', id))
