/** Something that somebody wrote before everybody, as the desk reads it. */
export interface Matter {
  kind: 'deviceReview' | 'productReview' | 'productQuestion' | 'product' | 'seller' | 'parcelMessage'
  id: string
  /** Null for what has none. */
  stars: number | null
  text: string | null
  /** What it is about. */
  about: string
  /** Page where it stands, after the language; null where it stands on none now. */
  path: string | null
  at: Date
  answer: string | null
  photos: { key: string; width: number; height: number }[]
  status: 'waiting' | 'shown' | 'hidden'
  reasonCode: string | null
  note: string | null
  /** What its writer says against the decision; null unless she asked. */
  askedNote: string | null
  /** Whoever is to look again may not be who decided. */
  isDecidedByReader: boolean
  version: number
  /** Open ones. */
  reports: { id: string; reasonCode: string; text: string | null }[]
}
