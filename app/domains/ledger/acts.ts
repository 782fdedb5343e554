/**
 * What moves money, by what happened, with the table its subject stands in. Each is a function of the database's schema
 * `act`, which alone knows the accounts and the amount, and asks whether state and actor allow it.
 */
export const acts = {
  'budgetEntry.approved': 'budget_entry',
  'budgetLine.ended': 'budget_line',
  'voucher.issued': 'voucher',
  /** Of a device that is renewed early. */
  'voucher.renewed': 'voucher',
  /** To the first who waited for money. */
  'voucher.served': 'voucher',
  'voucher.expired': 'voucher',
  'voucher.cancelled': 'voucher',
  /** Of the voucher in the place of the one before. */
  'voucher.replaced': 'voucher',
  /** The price came to nothing that the State agreed to pay above its ceiling. */
  'voucher.lowered': 'voucher',
  /** The workshop names less than the State agreed to pay above its ceiling. */
  'voucher.priceLowered': 'voucher_event',
  'deviceOrder.placed': 'device_order',
  'deviceOrder.topUpPaid': 'device_order',
  'deviceOrder.captured': 'device_order',
  'deviceOrder.released': 'device_order',
  /** It was handed over, and goes back. */
  'deviceOrder.returned': 'device_order',
  'awardTransfer.sent': 'award_transfer',
  'awardTransfer.paid': 'award_transfer',
  'awardTransfer.refused': 'award_transfer',
  'awardOverpayment.found': 'award_overpayment',
  'awardOverpayment.undone': 'award_overpayment',
  'awardRecovery.received': 'award_recovery',
  'makerTransfer.sent': 'maker_transfer',
  'makerTransfer.paid': 'maker_transfer',
  'makerTransfer.refused': 'maker_transfer',
  'makerTransfer.returned': 'maker_transfer',
  'makerClawback.approved': 'maker_clawback',
  'order.paid': 'order',
  /** A day after its buyer has it. */
  'sellerOrder.released': 'seller_order',
  'sellerOrder.cancelled': 'seller_order',
  /** Of some pieces of a parcel; from its seller when it is hers already. */
  'parcelRefund.given': 'parcel_refund',
} as const satisfies Record<string, string>

export type Act = keyof typeof acts
