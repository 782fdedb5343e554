/** Who may have a failed refund tried again. */
export function mayRetryRefund(role: string): boolean {
  return role === 'finance_officer' || role === 'system'
}
