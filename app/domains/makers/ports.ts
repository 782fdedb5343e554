export type { WebhookAnswer, WebhookPorts, WebhookSender } from './webhooks/ports'
