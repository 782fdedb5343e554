/** A day in the three parts of its field. `day` is `YYYY-MM-DD`. */
export function dayParts(day: string): { day: string; month: string; year: string } {
  const [year = '', month = '', date = ''] = day.split('-')
  return { day: String(Number(date)), month: String(Number(month)), year }
}
