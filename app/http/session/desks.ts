import type { Role } from '~/domains/identity/index.server'

/** Pages that only some roles open, by the beginning of their path; the first that fits counts. */
const desks: readonly [RegExp, readonly Role[]][] = [
  [/^\/staff\/finance(\/|$)/, ['finance_officer', 'auditor']],
  [/^\/staff\/assist(\/|$)/, ['inson_specialist', 'inson_head', 'phone_operator']],
  [/^\/staff(\/|$)/, ['inson_specialist', 'inson_head']],
  // Asking for accreditation is for everybody.
  [/^\/maker(?!\/accreditation)(\/|$)/, ['maker_staff']],
  // Asking to sell is for everybody.
  [/^\/seller(?!\/apply)(\/|$)/, ['artisan']],
  [/^\/translations(\/|$)/, ['text_editor']],
  [/^\/mahalla(\/|$)/, ['mahalla_member']],
  [/^\/exports(\/|$)/, ['inson_specialist', 'inson_head', 'finance_officer', 'auditor', 'administrator']],
  // Asking to buy for an organisation is for everybody.
  [/^\/organisation\/purchases(?!\/found)(\/|$)/, ['buyer_staff']],
  [/^\/organisation(?!\/purchases)(\/|$)/, ['organisation_staff']],
  [
    /^\/admin\/(sellers|purchasers|orders|disputes|products|reviews|fairs|front|accreditations)(\/|$)/,
    ['approver'],
  ],
  [/^\/admin\/(audit|messages|roles)(\/|$)/, ['administrator', 'auditor']],
  [/^\/admin(\/|$)/, ['administrator']],
]

/**
 * The roles that an address of this site asks for, of which one is to be chosen. Null for an errand of everybody's:
 * to apply, to buy, to use a voucher needs no choice.
 */
export function rolesOf(address: string): readonly Role[] | null {
  const path = new URL(address, 'http://portal').pathname.replace(/^\/[^/]+/, '')
  return desks.find(([pattern]) => pattern.test(path))?.[1] ?? null
}
