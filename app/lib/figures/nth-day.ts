/** The n-th after `day` of the days that count; with 0 the day itself, whether it counts or not. Days are midnight UTC. */
export function nthDay(day: Date, count: number, counts: (day: Date) => boolean): Date {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = new Date(reached.getTime() + 86_400_000)
    if (counts(reached)) left -= 1
  }
  return reached
}
