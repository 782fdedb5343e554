import { open, seal } from '~/platform/crypto.server'

// Where each sealed value stands is bound to it.
const place = (row: string) => ({ table: 'webhook', column: 'secret', row })

export const sealWebhookSecret = (secret: string, id: string) => seal(secret, place(id))
export const openWebhookSecret = (sealed: string, id: string) => open(sealed, place(id))
