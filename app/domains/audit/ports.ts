export interface AnchorFile {
  number: number
  text: string
}

/** Where anchors are kept, outside the database. */
export interface AnchorStore {
  /** In the order of their numbers. */
  list(): Promise<AnchorFile[]>
  /** Null when there is none of this number. */
  read(number: number): Promise<string | null>
  /** False when there is one of this number already. `day` is `YYYY-MM-DD`, for people who look into the folder. */
  add(file: AnchorFile, day: string): Promise<boolean>
}

/** What composition hangs on the context for anchoring; null where no folder is given. */
export interface AnchorPorts {
  anchors: AnchorStore | null
}
