import type { Work } from '~/platform/work.server'
import { figureRows } from '../figure-rows'
import { publishMonths } from '../publish-months.server'
import { type MonthRead, readMonth } from '../rows/read-month.server'
import { type Measure, measures } from '../rules'
import { type Told, tellMonth, tellQuarter } from '../tell'

/** Writes what the last whole months, and the quarters that they end, tell to everybody: once each, `most` at a time. */
export async function publishFigures(
  work: Work,
  { most }: { most?: number } = {},
): Promise<{ months: number }> {
  const isProtected = await readProtected(work)
  const { boardFigure } = work.tx
  return publishMonths<Ended>(
    work,
    {
      listDone: async () =>
        (
          await boardFigure.findMany({
            where: { period: 'month', serviceCode: '', regionSoato: '' },
            select: { startsOn: true },
          })
        ).map(({ startsOn }) => startsOn),
      endMonth: async (month) => {
        const read = await readMonth(work, month)
        return { read, told: byMeasure((measure) => tellMonth(read.leaves[measure], isProtected)) }
      },
      writeMonth: async (startsOn, { read, told }) => {
        await boardFigure.createMany({
          data: figureRows({ period: 'month', startsOn }, told, read.days, isProtected),
        })
      },
      writeQuarter: async (startsOn, months) => {
        const told = byMeasure((measure) =>
          tellQuarter(
            months.map((month) => ({ leaves: month.read.leaves[measure], told: month.told[measure] })),
            isProtected,
          ),
        )
        const days = months.flatMap(({ read }) => read.days)
        await boardFigure.createMany({
          data: figureRows({ period: 'quarter', startsOn }, told, days, isProtected),
        })
      },
    },
    most,
  )
}

interface Ended {
  read: MonthRead
  told: Record<Measure, Told>
}

async function readProtected({ tx }: Work): Promise<(service: string) => boolean> {
  const rows = await tx.service.findMany({ where: { privacy: 'protected' }, select: { code: true } })
  const codes = new Set(rows.map(({ code }) => code))
  return (service) => codes.has(service)
}

const byMeasure = (tell: (measure: Measure) => Told) =>
  Object.fromEntries(measures.map((measure) => [measure, tell(measure)])) as Record<Measure, Told>
