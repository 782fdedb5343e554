/** How often a stage is delivered, until one is accepted. */
export const mostDeliveries = 20
