export interface PriceShares {
  voucherPartTiyin: bigint
  topUpTiyin: bigint
}

/**
 * Who pays what of a price: the voucher up to its ceiling, the person the rest. A cheaper device leaves a rest on the
 * voucher that is never cash (DOMAIN section 4.4). Tiyin; throws on negative amounts.
 */
export function splitPrice(priceTiyin: bigint, ceilingTiyin: bigint): PriceShares {
  if (priceTiyin < 0n || ceilingTiyin < 0n) throw new RangeError('Price and ceiling must not be negative')
  const voucherPartTiyin = priceTiyin < ceilingTiyin ? priceTiyin : ceilingTiyin
  return { voucherPartTiyin, topUpTiyin: priceTiyin - voucherPartTiyin }
}
