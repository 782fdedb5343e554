import { assistRoles } from './assistance/rules'

/** Roles in which a person looks after her own affairs. Staff choose such a role before they apply for themselves. */
export const applicantRoles = ['citizen', 'artisan', 'buyer'] as const

/** Who opens the pages of an application: its applicant, and who fills it in for her with her consent. */
export const fillerRoles = [...applicantRoles, ...assistRoles] as const
