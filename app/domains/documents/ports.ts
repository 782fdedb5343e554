export interface StoredFile {
  bytes: Buffer
  /** As found by content, not as the sender claimed. */
  mediaType: string
}

/** Keeps documents. Contents are encrypted; keys are made by the store and say nothing about the file. */
export interface FileStore {
  /** Returns the key. */
  put(bytes: Uint8Array, meta: { mediaType: string }): Promise<string>
  /** Null when there is no such file. A file that was changed on the disk throws. */
  get(key: string): Promise<StoredFile | null>
  /** Removing what is not there is fine. */
  remove(key: string): Promise<void>
}
