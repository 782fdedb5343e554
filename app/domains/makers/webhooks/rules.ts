const minute = 60_000
const hour = 60 * minute

/** Addresses of one workshop that are not ended (example value). */
export const mostWebhooks = 5

/** How long after each try the next one comes; after the last there is none (example values). */
export const pausesMs = [
  ...[minute, 5 * minute, 30 * minute, 2 * hour, 5 * hour],
  ...[10 * hour, 14 * hour, 20 * hour, 24 * hour],
] as const

/** An address where nothing has arrived for so long rests, and the workshop is told (example value). */
export const restsAfterMs = 3 * 24 * hour

/** By Standard Webhooks: who answers so wants to hear no more at this address. */
export const goneCode = 410

/** The secret before signs too for so long after another was made (example value). */
export const oldSecretMs = 24 * hour

/** Sendings that one run of the job takes. */
export const sendingsARun = 100

/** And of one address: it may let each wait for ten seconds, and all are answered before anybody else takes them. */
export const sendingsAnAddress = 20

/** While one is under way nobody else takes it; the job may die in the middle. */
export const takenMs = 5 * minute

/**
 * An address that may be told: https on its usual ports, with a name of its own and nothing of a user in it.
 * `standIn`: an address of this machine that the demonstration tells, null in earnest.
 */
export function isWebhookUrl(text: string, standIn: string | null): boolean {
  if (!URL.canParse(text)) return false
  // As it will be called: dots in a path lead out of it.
  if (standIn && new URL(text).href.startsWith(standIn)) return true
  const { protocol, hostname, port, username, password } = new URL(text)
  const isName =
    /^(?=.*[a-z])[a-z0-9-]+(\.[a-z0-9-]+)+\.?$/i.test(hostname) &&
    !/\.(local|internal|localhost)\.?$/i.test(hostname)
  return protocol === 'https:' && isName && ['', '8443'].includes(port) && username === '' && password === ''
}
