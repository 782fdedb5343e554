import type { Work } from '~/platform/work.server'
import { publishMonths } from '../publish-months.server'
import { type Told, tellMonth, tellQuarter } from '../tell'
import { type VoucherMeasure, voucherMeasures } from './measures'
import { readVoucherMonth } from './read-voucher-month.server'
import { type VoucherPeriod, voucherRows } from './voucher-rows'

/** Writes what the last whole months, and the quarters that they end, tell of vouchers: once each, `most` at a time. */
export async function publishVoucherFigures(
  work: Work,
  { most }: { most?: number } = {},
): Promise<{ months: number }> {
  const { voucherFigure } = work.tx
  return publishMonths<VoucherPeriod>(
    work,
    {
      listDone: async () =>
        (
          await voucherFigure.findMany({
            where: { period: 'month', deviceCode: '', regionSoato: '' },
            select: { startsOn: true },
          })
        ).map(({ startsOn }) => startsOn),
      endMonth: async (month) => {
        const read = await readVoucherMonth(work, month)
        return { ...read, told: byMeasure((measure) => tellMonth(read.leaves[measure], nothingProtected)) }
      },
      writeMonth: async (startsOn, month) => {
        await voucherFigure.createMany({ data: voucherRows({ period: 'month', startsOn }, month) })
      },
      writeQuarter: async (startsOn, months) => {
        await voucherFigure.createMany({
          data: voucherRows({ period: 'quarter', startsOn }, joinMonths(months)),
        })
      },
    },
    most,
  )
}

/** Who waits at the end of a quarter is who waits at the end of its last month; all else adds up. */
function joinMonths(months: readonly VoucherPeriod[]): VoucherPeriod {
  const last = months.at(-1)
  const told = byMeasure((measure) =>
    measure === 'waiting' && last
      ? last.told.waiting
      : tellQuarter(
          months.map((month) => ({ leaves: month.leaves[measure], told: month.told[measure] })),
          nothingProtected,
        ),
  )
  const leaves = Object.fromEntries(
    voucherMeasures.map((measure) => [
      measure,
      measure === 'waiting' && last ? last.leaves.waiting : months.flatMap((month) => month.leaves[measure]),
    ]),
  ) as VoucherPeriod['leaves']
  return {
    ...{ told, leaves },
    issueDays: months.flatMap(({ issueDays }) => issueDays),
    deviceDays: months.flatMap(({ deviceDays }) => deviceDays),
  }
}

const nothingProtected = () => false

const byMeasure = (tell: (measure: VoucherMeasure) => Told) =>
  Object.fromEntries(voucherMeasures.map((measure) => [measure, tell(measure)])) as Record<
    VoucherMeasure,
    Told
  >
