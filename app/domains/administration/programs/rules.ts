/** A key works so many days from when it was made (example value). */
export const keyDays = 365

/** Calls of one key in a minute (example value). */
export const callsOfKey = { most: 120, minutes: 1 }

/** What a write was answered is kept so many days, so that it can be asked for again (example value; the database too). */
export const answerDays = 30

/** How a key begins in whatever it is found: a search for secrets knows it by this. */
export const keyPrefix = 'hmr_'

/** By so much of its beginning a key is told from others. */
export const markLength = 10

/** Keys of one workshop that work at once (example value): one for each system, and one more to change over. */
export const mostMakerKeys = 10
