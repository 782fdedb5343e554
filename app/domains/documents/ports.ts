import type { Result } from '~/lib/result'

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

/** Null when it is clean. */
export interface ScanVerdict {
  found: string | null
}

/** Looks for viruses. Files of at most 10 MB; asked outside a transaction. */
export interface VirusScanner {
  /** `found` is the scanner's name of what is in it. Refused when it did not say: the file is then neither. */
  scan(bytes: Uint8Array): Promise<Result<ScanVerdict, ScanFailure>>
  /** What it calls itself, with the day of its signatures. */
  describe(): Promise<Result<string, ScanFailure>>
}

export type ScanFailure =
  | 'documents.error.scannerSilent'
  | 'documents.error.scannerSlow'
  /** Its own limit is below ours. */
  | 'documents.error.scannerTooLarge'
  | 'documents.error.scannerUnclear'

/** What a file that is sent passes through. Without a scanner it is kept unscanned. */
export interface UploadPorts {
  files: FileStore
  scanner?: VirusScanner | null
}
