/** Who closes what must be cleared up; auditors look on. */
export function mayCloseMatters(role: string): boolean {
  return role === 'finance_officer'
}

/** Who may have a failed refund tried again. */
export function mayRetryRefund(role: string): boolean {
  return role === 'finance_officer' || role === 'system'
}
