import { ownValue } from '../../own-value'

/** Why a bank does not pay, as its answer says it. */
export const bankRefusals = [
  ...(['accountClosed', 'accountUnknown', 'nameDiffers'] as const),
  ...(['cardBlocked', 'cardLost', 'cardExpired', 'other'] as const),
] as const
export type BankRefusal = (typeof bankRefusals)[number]

/** Reason codes of ISO 20022 (ExternalReturnReason1Code) that say one of them; any other is `other`. */
const isoReasons: Readonly<Record<string, BankRefusal>> = {
  AC01: 'accountUnknown',
  AC03: 'accountUnknown',
  AC04: 'accountClosed',
  AC06: 'other',
  AC07: 'accountClosed',
  BE01: 'nameDiffers',
  MS03: 'other',
}

/** A reason as a statement says it: our own word, or a code of ISO 20022. */
export function readRefusal(reason: string): BankRefusal {
  return bankRefusals.find((one) => one === reason) ?? ownValue(isoReasons, reason.toUpperCase()) ?? 'other'
}
