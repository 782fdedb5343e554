/** Why somebody does not accept a device; each has its words in `making.accept.reason`. */
export const acceptanceRefusals = [
  'doesNotFit',
  'hurts',
  'badQuality',
  'doesNotWork',
  'notAsOrdered',
  'other',
] as const
export type AcceptanceRefusal = (typeof acceptanceRefusals)[number]

/** Working days in which a device that was not accepted is adjusted. An example value. */
export const adjustDays = 5

/** Kinds whose acceptance a clinician says as well, by the group that pays for them. */
export const clinicianGroup = 'prosthesis'
