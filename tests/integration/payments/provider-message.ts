import type { ProviderMessage } from '~/domains/payments/ports'

/** What a provider posts to the portal. */
export function messageOf(rawBody: string, headers: Record<string, string> = {}, path = ''): ProviderMessage {
  const sent = new Headers(headers)
  return { method: 'POST', path, header: (name) => sent.get(name), rawBody, address: '10.0.0.1' }
}
