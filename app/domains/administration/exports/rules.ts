/** A list waits for her this long after she asked. */
export const listExportMs = 24 * 60 * 60_000

/** More are asked for by a slip of the hand. */
export const mostAtWork = 3

/** A sheet holds a million; longer lists are asked for in parts, by their filters. */
export const mostRows = 500_000
