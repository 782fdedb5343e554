interface Decision {
  mayAppeal: boolean
  isInTime: boolean
}

/** What a refusal says about its appeal: open to her, under way, answered, or too late. */
export function appealWords(
  { mayAppeal, isInTime }: Decision,
  appeals: readonly { answer: string | null }[],
): 'appeal' | 'appealAnswered' | 'appealed' | 'appealOver' {
  if (mayAppeal) return 'appeal'
  if (appeals.some(({ answer }) => answer !== null)) return 'appealAnswered'
  return isInTime ? 'appealed' : 'appealOver'
}
