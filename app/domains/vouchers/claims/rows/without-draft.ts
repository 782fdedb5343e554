interface Decided {
  status: string
  outcome: string | null
  outcomeText: string | null
  reasonCode: string | null
  preparedById: string | null
  preparedAt: Date | null
}

/** What a centre was asked, as the person reads it: without what it has not decided yet. */
export function withoutDraft<One extends Decided>(one: One): One {
  if (one.status === 'approved' || one.status === 'refused') return one
  return { ...one, outcome: null, outcomeText: null, reasonCode: null, preparedById: null, preparedAt: null }
}
