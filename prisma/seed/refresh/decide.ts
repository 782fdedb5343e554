/** What becomes of a row that comes with the program: it is the program's until somebody has edited or deleted it. */
export type Fate = 'insert' | 'update' | 'keep' | 'same'

interface Standing {
  /** Hash of what comes with the program now. */
  shipped: string
  /** Hash of what stands in the table; null when nothing does. */
  found: string | null
  /** Hash of what the program last put there; null when it never did, or did before that was kept. */
  recorded: string | null
}

export function decideFate({ shipped, found, recorded }: Standing): Fate {
  if (found === null) return recorded === null ? 'insert' : 'keep'
  if (found === shipped) return 'same'
  return recorded === null || recorded === found ? 'update' : 'keep'
}
