interface Report {
  reasonCode: string
  text: string | null
}

/** Each reason once, the most frequent first, with how many gave it and what they wrote beside it. */
export function reportsByReason(
  reports: readonly Report[],
): { reasonCode: string; count: number; texts: string[] }[] {
  return [...new Set(reports.map(({ reasonCode }) => reasonCode))]
    .map((reasonCode) => {
      const of = reports.filter((report) => report.reasonCode === reasonCode)
      return { reasonCode, count: of.length, texts: [...new Set(of.flatMap(({ text }) => text || []))] }
    })
    .sort((one, other) => other.count - one.count)
}
