/** What came back; no answer at all is a fault, by its code. */
export type WebhookAnswer = { code: number } | { fault: 'timeout' | 'unavailable' | 'privateAddress' }

/** Sends one message to an address that somebody else chose: never to a machine of our own network. */
export interface WebhookSender {
  /** The beginning of addresses of this machine that may be told all the same; null in earnest. */
  standIn: string | null
  post(url: string, headers: Record<string, string>, body: string): Promise<WebhookAnswer>
}

export interface WebhookPorts {
  webhooks: WebhookSender
}
