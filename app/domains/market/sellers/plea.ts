interface Pleading {
  /** The latest first. */
  decisions: readonly { decidedAt: Date }[]
  /** The latest first. */
  pleas: readonly { askedAt: Date }[]
}

/** She has asked, and nothing was decided since. */
export function isPleaOpen({ decisions, pleas }: Pleading): boolean {
  const [decision] = decisions
  const [plea] = pleas
  return plea !== undefined && (!decision || plea.askedAt >= decision.decidedAt)
}
