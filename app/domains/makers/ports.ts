export type { WebhookAnswer, WebhookSender } from './webhooks/ports'
