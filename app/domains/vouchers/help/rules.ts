/** Codes that are sent for one order in a day, when its maker asks (an example value). */
export const mostCodesADay = 3

/** Who helps with a lost code or number. */
export const helperRoles = ['inson_specialist', 'inson_head', 'phone_operator'] as const

export const helpActs = ['code', 'number'] as const
/** By SMS to the phone that the portal knows, or told at once: read out, or on paper. */
export const helpTold = ['sms', 'aloud'] as const
