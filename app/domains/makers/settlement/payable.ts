/** Why a maker is not paid now, or that she is. */
export type Payable = 'pay' | 'negative' | 'holding' | 'small' | 'noAccount' | 'accountRefused'

export function payableOf(
  due: { balanceTiyin: bigint; dueTiyin: bigint; accountId: string | null; isRefused: boolean },
  minimumTiyin: bigint,
): Payable {
  if (due.dueTiyin < 0n) return 'negative'
  if (due.dueTiyin === 0n) return 'holding'
  if (due.dueTiyin < minimumTiyin) return 'small'
  if (!due.accountId) return 'noAccount'
  return due.isRefused ? 'accountRefused' : 'pay'
}
