/** Beside which field of a renewal's forms stands why it was refused; beside none what is about the whole. */
export function refusedField(error: string): string | undefined {
  if (error === 'vouchers.error.growthForChildren') return 'ground'
  return /^applications\.error\.file|renewalPapersFull$/.test(error) ? 'file' : undefined
}
