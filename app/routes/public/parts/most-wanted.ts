/** The services that most people come for, in the order in which they are offered. */
export const mostWanted: readonly string[] = [
  'device-voucher',
  'child-benefit',
  'disability-assessment',
  'home-help',
  'social-register',
  'personal-assistant',
]
