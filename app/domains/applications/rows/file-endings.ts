/** How a file that was taken in is named at its end. */
export const fileEndings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg' } as const
