/** Names of accounts. Money of one voucher, order, maker or seller stands in an account of its own. */
export const accountCode = {
  /** Public money, where vouchers come from and what is not spent returns to. */
  treasury: 'treasury',
  /** What a region may still give in a quarter for a group of devices. */
  budget: (lineId: string) => `budget:${lineId}`,
  /** What is left to spend on a voucher. */
  voucher: (voucherId: string) => `voucher:${voucherId}`,
  /** Money held for a device order: public part and top-up. */
  hold: (deviceOrderId: string) => `hold:${deviceOrderId}`,
  /** What is owed to a maker. */
  maker: (makerId: string) => `maker:${makerId}`,
  /** What was approved for a maker and is with the bank. */
  payout: (makerId: string) => `payout:${makerId}`,
  /** What is owed to a seller. */
  seller: (sellerId: string) => `seller:${sellerId}`,
  /** The outside world behind a payment provider, by its code: what came in is below zero. */
  provider: (code: string) => `provider:${code}`,
  /** The world behind the bank that pays awards and makers: what went out is above zero. */
  bank: 'bank',
  /** What was approved of an award and is on its way to the person. */
  award: (awardId: string) => `award:${awardId}`,
  /** What somebody owes back of an award: below zero. */
  debt: (awardId: string) => `debt:${awardId}`,
  /** A buyer's money for one seller's parcel, until she has it. */
  escrow: (parcelId: string) => `escrow:${parcelId}`,
} as const
