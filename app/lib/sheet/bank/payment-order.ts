/** One transfer that a bank is told to make. */
export interface PaymentOrder {
  /** Of the transfer; its answer comes back with it. */
  id: string
  recipient: { name: string } & ({ account: string; bankCode: string } | { card: string })
  amountTiyin: bigint
  /** What the recipient reads beside the sum; empty for nothing. */
  purpose: string
}

/** A transfer's id as a reference of at most 35 signs: its 32 digits. */
export const referenceOf = (id: string): string => id.replaceAll('-', '')

/** The id that a reference means, wherever a bank has put it; null when none is in it. */
export function idOfReference(text: string): string | null {
  const digits = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/.exec(text.toLowerCase().replaceAll('-', ''))?.[0]
  if (!digits) return null
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
