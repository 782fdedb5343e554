/** How the making of an order goes, as a page has it: days as `YYYY-MM-DD`. */
export interface ShownMaking {
  milestones: readonly { code: string; plannedOn: string; doneOn: string | null }[]
  /** Working days. */
  lateDays: number
  delay: { reasonCode: string; expectedOn: string } | null
  /** The latest first. */
  fittings: readonly {
    id: string
    outcome: 'fits' | 'adjust'
    fittedOn: string
    parts: readonly string[]
    note: string | null
  }[]
}
