/** Files one application may have, and octets one file may have (DESIGN section 2). */
export const mostDocuments = 12
export const mostFileBytes = 10 * 1024 * 1024
