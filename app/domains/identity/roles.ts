import { Role } from '~/platform/prisma/enums'

export { Role }

/** The home page of each role, without the locale. */
export const roleHome: Record<Role, string> = {
  citizen: '/account',
  buyer: '/account',
  artisan: '/seller',
  maker_staff: '/maker',
  inson_specialist: '/staff',
  inson_head: '/staff',
  mahalla_member: '/mahalla',
  organisation_staff: '/organisation',
  phone_operator: '/staff/assist',
  finance_officer: '/staff/finance',
  approver: '/admin/sellers',
  administrator: '/admin',
  auditor: '/admin/audit',
  buyer_staff: '/organisation/purchases',
  text_editor: '/translations',
}

export function isRole(value: string): value is Role {
  return Object.hasOwn(roleHome, value)
}
