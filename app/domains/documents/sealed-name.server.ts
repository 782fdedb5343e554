import { open, seal } from '~/platform/crypto.server'

/** Whose list of papers a file stands in. */
export type DocumentTable = 'application_document' | 'accreditation_document'

// Where the sealed name stands is bound to it; commands, queries and seeds share the place.
const place = (id: string, table: DocumentTable) => ({ table, column: 'name', row: id })

export const sealDocumentName = (name: string, id: string, table: DocumentTable = 'application_document') =>
  seal(name, place(id, table))
export const openDocumentName = (sealed: string, id: string, table: DocumentTable = 'application_document') =>
  open(sealed, place(id, table))
