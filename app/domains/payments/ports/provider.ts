/** What the portal must know of any provider before it asks it something. */
export interface ProviderTraits {
  /** As people know it; the same in every language. */
  name: string
  /** Smallest and largest single charge, in hundredths of the currency; null when the currency is not taken. */
  limits(currency: string): ChargeLimits | null
  /** A page stays open at least so long, in milliseconds; 0 when the portal alone says when it closes. */
  shortestPageMs: number
  /** Where the payer's browser is sent: browsers hold a form's redirect against the list of such origins. */
  payOrigins: readonly string[]
}

export interface ChargeLimits {
  minTiyin: bigint
  maxTiyin: bigint
}

/** What came in at `/api/payments/<provider>`, as it was received. */
export interface ProviderMessage {
  method: string
  /** What follows the provider's name: `prepare`; empty when nothing does. */
  path: string
  /** Null when it was not sent; the name in any case. */
  header(name: string): string | null
  rawBody: string
  /** Of the caller. */
  address: string
}

export interface ProviderAnswer {
  status: number
  /** Sent as JSON. */
  body: unknown
}
