import { StatementFault } from './statement-line'

/** `1234567.89` or `1234567,89`, spaces between the thousands allowed, in tiyin; null for anything else, and for nothing. */
export function readAmount(text: string): bigint | null {
  const [, whole = '', fraction = ''] =
    /^(\d{1,15})(?:[.,](\d{1,5}))?$/.exec(text.replace(/[\s\u00A0]/g, '')) ?? []
  if (whole === '' || /[1-9]/.test(fraction.slice(2))) return null
  const tiyin = BigInt(whole) * 100n + BigInt(fraction.slice(0, 2).padEnd(2, '0'))
  return tiyin > 0n ? tiyin : null
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** A bank books nothing before its day: a line of a later one is mistyped, or of another clock. Both are `YYYY-MM-DD`. */
export function refuseFuture(bookedOn: string, today: string, line: number): void {
  if (bookedOn > today) throw new StatementFault('settlement.error.file.future', line)
}
