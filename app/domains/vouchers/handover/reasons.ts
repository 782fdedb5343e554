/** What a maker can see who somebody is by. */
export const identityKinds = ['idCard', 'passport', 'residencePermit', 'birthCertificate'] as const
export type IdentityKind = (typeof identityKinds)[number]

/** Why the centre refuses a signed act. */
export const actRefusals = [
  'unreadable',
  'notSigned',
  'otherDevice',
  'otherPerson',
  'notReceived',
  'other',
] as const
export type ActRefusal = (typeof actRefusals)[number]
