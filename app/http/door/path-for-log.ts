/** Parts of a path that open something: whoever reads the log must not be able to use them. */
const secrets =
  /^(\/api\/sms\/[^/]+\/|\/api\/newsletter\/end\/|\/[^/]+\/verify\/|\/[^/]+\/newsletter\/[^/]+\/).+/

/** The path of a request target as it may stand in a log: without its query, which may hold a name, and without keys. */
export function pathForLog(target: string): string {
  const [path = ''] = target.split('?')
  return path.replace(secrets, '$1…').slice(0, 300)
}
