/** A form that is filled in by hand, in one language. */
export interface PaperForm {
  /** Names service and version: `HF-07-2`. */
  code: string
  title: string
  lead: string[]
  sections: PaperSection[]
  /** What is handed in with it. */
  papers: { heading: string; list: string[] }
  /** What she signs under, and lines for it. */
  signature: string[]
  closing: { heading: string; lines: string[] }[]
}

export interface PaperSection {
  /** Null where its one question says it. */
  title: string | null
  hint: string | null
  /** Whom it concerns; null when everybody. */
  when: string | null
  questions: PaperQuestion[]
}

export interface PaperQuestion {
  /** By which others refer to it. */
  number: number
  label: string
  when: string | null
  /** What helps with the answer, and that it may be left out. */
  notes: string[]
  fields: PaperField[]
}

/** `label` is null where the question itself says it. */
export type PaperField =
  /** A box for each sign. */
  | { kind: 'boxes'; label: string | null; groups: readonly number[]; before?: string; after?: string }
  | { kind: 'lines'; label: string | null; count: number; after?: string }
  | { kind: 'ticks'; label: string | null; options: PaperOption[] }
  /** The next person, or thing, of several. */
  | { kind: 'heading'; label: string }

export interface PaperOption {
  text: string
  hint: string | null
  when: string | null
}
