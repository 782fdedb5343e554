/** Who fills in an application for somebody else who is there or on the phone. */
export const assistRoles = ['inson_specialist', 'inson_head', 'phone_operator'] as const

export function isAssistRole(role: string): boolean {
  return (assistRoles as readonly string[]).includes(role)
}

/** How the person is there: at the desk, on the phone, or by a form that she filled in on paper. */
export const assistanceWays = ['desk', 'phone', 'paper'] as const
export type AssistanceWay = (typeof assistanceWays)[number]

/** An operator sees nobody and no paper. */
export function waysOf(role: string): readonly AssistanceWay[] {
  return role === 'phone_operator' ? ['phone'] : assistanceWays
}

/** What was signed on paper; no list of papers of a service has this code. */
export const signedForm = 'signed-form'

/** Codes for one application, and to one person in a day; wrong tries at one code (example values). */
export const mostCodes = 3
export const mostCodesADay = 5
export const mostTries = 5
/** She reads it out at once. */
export const codeMs = 15 * 60_000

/** A paper form waits no longer than so many days to be typed in (example value). */
export const mostDaysOfPaper = 60
