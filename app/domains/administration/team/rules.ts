/** An invitation waits so long (example value). */
export const invitationMs = 7 * 24 * 60 * 60 * 1000

/** Invitations of one team that wait at once (example value): each may cost an SMS. */
export const mostInvitations = 20
