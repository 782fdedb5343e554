/** What the specialist said of what is given, beside the definition; each kind has some of it. */
export interface ProvisionTerms {
  /** Code of an assessment's result. */
  result?: string
  /** What a plan says of each of its areas, by code. */
  areas?: Record<string, string>
  /** The organisation that a person is sent to, or lives in. */
  organisationId?: string
  /** Units a month. */
  units?: number
  /** Codes of the things that are handed over. */
  items?: string[]
  /** Code of the class of a queue; absent: none of those that come first. */
  before?: string
  /** For the person. */
  note?: string
}
