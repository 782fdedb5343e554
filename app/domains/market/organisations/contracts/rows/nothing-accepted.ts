/** A contract that neither side has accepted. */
export const nothingAccepted = {
  ...{ buyerAcceptedAt: null, buyerAcceptedById: null, buyerSignerCipher: null },
  ...{ sellerAcceptedAt: null, sellerAcceptedById: null, sellerSignerCipher: null },
}
