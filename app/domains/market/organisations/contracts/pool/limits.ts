/** Shops that one form invites, and parts of one contract. */
export const mostInvited = 20
export const mostParts = 500
/** How often a part is brought. */
export const mostBrought = 100
