/** Neither the way back nor the next site may show that this page was read. */
export const leaveNoTrace = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }

/** `headers` of a route that leaves no trace where its loader said so. */
export function traceHeaders({ loaderHeaders }: { loaderHeaders: Headers }): Headers {
  const kept = new Headers()
  for (const name of Object.keys(leaveNoTrace)) {
    const value = loaderHeaders.get(name)
    if (value) kept.set(name, value)
  }
  return kept
}
