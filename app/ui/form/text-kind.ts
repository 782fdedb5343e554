/** What is asked for in one line of text. Codes that are copied from paper or from a message are named one by one. */
export type TextKind = keyof typeof habits

interface Habits {
  autoComplete?: string
  autoCapitalize?: 'none' | 'characters' | 'words'
  spellCheck?: boolean
  inputMode?: 'numeric'
}

const code: Habits = { autoCapitalize: 'characters', spellCheck: false }
const paper: Habits = { ...code, autoComplete: 'off' }

/** How a field of this kind behaves unless it says otherwise: no telephone corrects a name or a number. */
export const habits = {
  words: {},
  lookUp: { autoComplete: 'off', spellCheck: false },
  name: { autoCapitalize: 'words', spellCheck: false },
  address: {},
  phone: {},
  email: {},
  pinfl: {},
  orderNumber: code,
  mandateNumber: code,
  applicationNumber: code,
  voucherNumber: paper,
  verificationCode: paper,
  invitationCode: paper,
  promoCode: paper,
  certificate: paper,
  birthCertificate: paper,
  account: paper,
  bankCode: paper,
  taxNumber: { ...paper, inputMode: 'numeric' },
  tracking: paper,
  serialNumber: paper,
  secretCode: { inputMode: 'numeric', autoComplete: 'off' },
} as const satisfies Record<string, Habits>

export function habitsOf(kind: TextKind): Habits {
  return habits[kind]
}
