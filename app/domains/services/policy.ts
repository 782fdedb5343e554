/** Who writes versions of services, and publishes what another wrote. */
export function mayEditVersions(actor: { role: string }): boolean {
  return actor.role === 'administrator'
}
