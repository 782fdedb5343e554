/** Why the State does not pay above its ceiling; the person reads it. */
export const ceilingRefusals = ['listedFits', 'cheaperFits', 'needNotShown', 'priceTooHigh', 'other'] as const

export type CeilingRefusal = (typeof ceilingRefusals)[number]

/** Days after a refusal within which another centre can be asked. An example value. */
export const ceilingAppealDays = 30
