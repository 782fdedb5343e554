/** An invitation waits so long (example value). */
export const invitationMs = 7 * 24 * 60 * 60 * 1000

/** Invitations of one team that wait at once (example value): each may cost an SMS. */
export const mostInvitations = 20

/** Invitations that a team sends in a day, also those it took back (example value). */
export const mostInvitationsADay = 40

/** How often a team asks the same person in a day (example value): nobody is flooded with messages. */
export const mostAsksADay = 3
