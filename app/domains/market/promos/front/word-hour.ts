/** An hour of the day as it is written: `09:00`. */
export function wordHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
