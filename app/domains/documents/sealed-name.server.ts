import { open, seal } from '~/platform/crypto.server'

// Where the sealed name stands is bound to it; commands, queries and seeds share the place.
const place = (id: string) => ({ table: 'application_document', column: 'name', row: id })

export const sealDocumentName = (name: string, id: string) => seal(name, place(id))
export const openDocumentName = (sealed: string, id: string) => open(sealed, place(id))
