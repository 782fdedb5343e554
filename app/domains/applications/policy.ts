/** Roles in which a person looks after her own affairs. Staff choose such a role before they apply for themselves. */
export const applicantRoles = ['citizen', 'artisan', 'buyer'] as const
