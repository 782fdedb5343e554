/** The same for everybody and built from no request: the page that refuses a foreign host must be seen as it is meant. */
const forEverybody = /^(\/health\/(live|ready)$|\/assets\/|\/favicon\.svg$)/
/** Programs on this machine or its network ask here by another name: health checks, and providers' stand-ins. */
const forPrograms = /^\/(health|api)\//
const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/

/**
 * True for the host the portal is known by, with its port or without one, as proxies do. Nothing is ever built from
 * the header; a foreign one means that somebody was led here by a foreign name. Health checks come by the address of
 * a container and may name any host.
 */
export function isKnownHost(host: string | undefined, path: string, publicOrigin: string): boolean {
  if (forEverybody.test(path)) return true
  const asked = host?.toLowerCase() ?? ''
  const known = new URL(publicOrigin)
  if (asked === known.host || asked === known.hostname || asked === `${known.hostname}:${defaultPort(known)}`)
    return true
  return forPrograms.test(path) && thisMachine.test(asked)
}

function defaultPort({ port, protocol }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80')
}
