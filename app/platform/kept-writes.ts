/**
 * What stays although the command is refused, each with the reason. Everything else that a refused command wrote is
 * undone. Used with `keep`; no other name can be.
 */
export const keptWrites = {
  'handover-code-tried':
    'A maker may not try codes without end: each wrong one counts and stands in the audit, under the lock of the order.',
  'service-code-tried':
    'A provider may not try codes of a service voucher without end: each wrong one counts and stands in the audit.',
  'receipt-code-tried':
    'Who knows a guest’s order number and phone may not try codes without end: each wrong one counts and stands in the audit.',
  'mandate-code-tried':
    'The code that proves another person’s yes may not be tried without end: each wrong one counts.',
  'contract-code-tried':
    'The code by which somebody accepts a contract may not be tried without end: each wrong one counts.',
  'identity-answer-tried':
    'Whoever says that she has lost a code, or calls for a place on a course, may not be guessed at without end: each wrong answer counts.',
  'consent-code-tried':
    'The code by which somebody agrees to be helped may not be tried without end by her clerk: each wrong one counts.',
} as const

export type KeptWrite = keyof typeof keptWrites
