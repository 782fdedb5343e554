export { issueVerifiable } from './commands/issue-verifiable.server'
export { fileColumns, hashFile, type NamedUpload } from './file-columns.server'
export { isSeen, seenScans } from './lifecycle'
export { type DocumentFile, openDocument } from './open-document.server'
export {
  askedPhotoOf,
  openAskedPhoto,
  type PhotoError,
  removePhotoFiles,
  storePhoto,
} from './photo-files.server'
export { getVerifiable } from './queries/get-verifiable.server'
export { type Document, readDocuments } from './read-documents.server'
export type { UploadError } from './read-upload.server'
export { mostDocuments, mostFileBytes } from './rules'
export { openDocumentName, sealDocumentName } from './sealed-name.server'
export { storePhotos } from './store-photos.server'
export { type StoredUpload, storeUpload } from './store-upload.server'
