import { getMakerFamily, getVoucherSide } from '~/domains/identity/index.server'
import type { DeviceReview } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Whose side a review is about, and whose wrote it. */
export async function readReviewSides(
  work: Work,
  { deviceOrderId, makerId }: Pick<DeviceReview, 'deviceOrderId' | 'makerId'>,
): Promise<{ writer: string[]; maker: string[] }> {
  const { voucherId } = await work.asSystem(() =>
    work.tx.deviceOrder.findUniqueOrThrow({ where: { id: deviceOrderId }, select: { voucherId: true } }),
  )
  return { writer: await getVoucherSide(work, voucherId), maker: await getMakerFamily(work, [makerId]) }
}
