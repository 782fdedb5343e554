import type { Endpoint } from '~/http/api/endpoint'
import { offerEndpoints } from './offer-endpoints'
import { orderEndpoints } from './order-endpoints'
import { quoteEndpoints } from './quote-endpoints'
import { referralEndpoints } from './referral-endpoints'

/** Every call of the API, as `openapi.json` and the page for developers describe them. */
export const endpoints: readonly Endpoint[] = [
  ...offerEndpoints,
  ...orderEndpoints,
  ...quoteEndpoints,
  ...referralEndpoints,
]
