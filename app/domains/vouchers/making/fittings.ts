/** What can need to be adjusted; each has its words in `making.fit.part`. */
export const fittingParts = [
  'length',
  'socket',
  'alignment',
  'fastening',
  'pressure',
  'pain',
  'sound',
  'size',
  'other',
] as const
export type FittingPart = (typeof fittingParts)[number]

/** What was found when she tried it on, as it is sealed. */
export interface Fitted {
  /** Empty where it fits. */
  parts: FittingPart[]
  note: string | null
}
