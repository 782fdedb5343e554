/** Days for which is kept how often a product was opened, where no parameter says otherwise (example value). */
export const interestDays = 182

/** Weeks that a seller's page shows. */
export const weeksShown = 12
