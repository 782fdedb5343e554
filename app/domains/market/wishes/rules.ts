/** So many favourites of one person, or of one browser: a list that can still be looked through. */
export const mostFavourites = 60
/** Products side by side. */
export const mostCompared = 4
