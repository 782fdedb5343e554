/**
 * Whether somebody comes home in a region (SOATO), where an offer and its maker each say which they serve: none means the
 * whole country. The database compares in the same way (`guard.comes_home`).
 */
export function comesTo(region: string, ...served: readonly (readonly string[])[]): boolean {
  return served.every((regions) => regions.length === 0 || regions.includes(region))
}
