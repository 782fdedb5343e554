import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { figureRows } from '../figure-rows'
import { addMonths, monthOf } from '../months'
import { type MonthRead, readMonth } from '../rows/read-month.server'
import { type Measure, measures } from '../rules'
import { type Told, tellMonth, tellQuarter } from '../tell'

/** Months of the past that a portal with older cases begins with. */
const mostMonths = 36

/** Writes what the last whole months, and the quarters that they end, tell to everybody: once each, `most` at a time. */
export async function publishFigures(
  work: Work,
  { most = mostMonths }: { most?: number } = {},
): Promise<{ months: number }> {
  const { tx } = work
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('board.publish'))::text`
  const first = await tx.case.aggregate({ _min: { submittedAt: true } })
  const thisMonth = monthOf(dayOf(work.now()))
  if (!first._min.submittedAt) return { months: 0 }
  const done = await tx.boardFigure.findMany({
    where: { period: 'month', serviceCode: '', regionSoato: '' },
    select: { startsOn: true },
  })
  const isDone = new Set(done.map(({ startsOn }) => startsOn.getTime()))
  const isProtected = await readProtected(work)
  const earliest = Math.max(
    monthOf(dayOf(first._min.submittedAt)).getTime(),
    addMonths(thisMonth, -mostMonths).getTime(),
  )
  const ended = new Map<number, Ended>()
  let months = 0
  for (let month = new Date(earliest); month < thisMonth; month = addMonths(month, 1)) {
    if (isDone.has(month.getTime()) || months === most) continue
    months += 1
    ended.set(month.getTime(), await publishMonth(work, month, isProtected))
    if (month.getUTCMonth() % 3 === 2) await publishQuarter(work, month, ended, isProtected)
  }
  return { months }
}

interface Ended {
  read: MonthRead
  told: Record<Measure, Told>
}

type IsProtected = (service: string) => boolean

async function publishMonth(work: Work, month: Date, isProtected: IsProtected): Promise<Ended> {
  const ended = await endMonth(work, month, isProtected)
  await work.tx.boardFigure.createMany({
    data: figureRows({ period: 'month', startsOn: month }, ended.told, ended.read.days, isProtected),
  })
  return ended
}

async function endMonth(work: Work, month: Date, isProtected: IsProtected): Promise<Ended> {
  const read = await readMonth(work, month)
  return { read, told: byMeasure((measure) => tellMonth(read.leaves[measure], isProtected)) }
}

async function publishQuarter(
  work: Work,
  last: Date,
  known: ReadonlyMap<number, Ended>,
  isProtected: IsProtected,
): Promise<void> {
  const startsOn = addMonths(last, -2)
  const months: Ended[] = []
  for (const month of [startsOn, addMonths(last, -1), last])
    months.push(known.get(month.getTime()) ?? (await endMonth(work, month, isProtected)))
  const told = byMeasure((measure) =>
    tellQuarter(
      months.map((month) => ({ leaves: month.read.leaves[measure], told: month.told[measure] })),
      isProtected,
    ),
  )
  const days = months.flatMap(({ read }) => read.days)
  await work.tx.boardFigure.createMany({
    data: figureRows({ period: 'quarter', startsOn }, told, days, isProtected),
  })
}

async function readProtected({ tx }: Work): Promise<IsProtected> {
  const rows = await tx.service.findMany({ where: { privacy: 'protected' }, select: { code: true } })
  const codes = new Set(rows.map(({ code }) => code))
  return (service) => codes.has(service)
}

const byMeasure = (tell: (measure: Measure) => Told) =>
  Object.fromEntries(measures.map((measure) => [measure, tell(measure)])) as Record<Measure, Told>
