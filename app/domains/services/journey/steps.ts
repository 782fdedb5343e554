/** Names of pages in one column, `device,documents`: codes, so that no health fact stands open. */
export function joinSteps(steps: readonly string[]): string {
  return steps.join(',')
}

export function splitSteps(joined: string | null): string[] {
  return (joined ?? '').split(',').filter(Boolean)
}
