import { dayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { addMonths, monthOf } from './months'

/** Months of the past that a portal with older cases begins with. */
const mostMonths = 36

/** A kind of public figures: what a month ended with, and how it and a quarter are written. */
export interface Publisher<Ended> {
  /** First days of the months that are written already. */
  listDone: () => Promise<Date[]>
  endMonth: (month: Date) => Promise<Ended>
  writeMonth: (month: Date, ended: Ended) => Promise<void>
  writeQuarter: (startsOn: Date, months: Ended[]) => Promise<void>
}

/** Writes the last whole months, and the quarters that they end, once each, `most` of them in this transaction. */
export async function publishMonths<Ended>(
  work: Work,
  publisher: Publisher<Ended>,
  most = mostMonths,
): Promise<{ months: number }> {
  await lockName(work, 'board.publish')
  const first = await work.tx.case.aggregate({ _min: { submittedAt: true } })
  if (!first._min.submittedAt) return { months: 0 }
  const thisMonth = monthOf(dayOf(work.now()))
  const isDone = new Set((await publisher.listDone()).map((month) => month.getTime()))
  const begin = monthOf(dayOf(first._min.submittedAt)).getTime()
  const earliest = Math.max(begin, addMonths(thisMonth, -mostMonths).getTime())
  const ended = new Map<number, Ended>()
  const endedOf = async (month: Date) => ended.get(month.getTime()) ?? (await publisher.endMonth(month))
  let months = 0
  for (let month = new Date(earliest); month < thisMonth; month = addMonths(month, 1)) {
    if (isDone.has(month.getTime()) || months === most) continue
    months += 1
    const own = await publisher.endMonth(month)
    ended.set(month.getTime(), own)
    await publisher.writeMonth(month, own)
    if (month.getUTCMonth() % 3 !== 2) continue
    const before = [await endedOf(addMonths(month, -2)), await endedOf(addMonths(month, -1))]
    await publisher.writeQuarter(addMonths(month, -2), [...before, own])
  }
  return { months }
}
