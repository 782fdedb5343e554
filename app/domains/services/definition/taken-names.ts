/**
 * Pages of an application that no questions are on. They have one address with the pages of a definition, and come first
 * there: a page of such a name could never be opened. Never a name that a published version has.
 */
export const takenNames: readonly string[] = [
  'appeal',
  'assistance',
  'calendar',
  'changes',
  'check',
  'code',
  'continue',
  'decision',
  'delete',
  'new-account',
  'offered-place',
  'receipt',
  'received-goods',
  'submitted',
  'withdraw',
]
