import { recordAudit } from '~/domains/audit/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import type { PriceOffer } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import type { LockedRequest } from '../../requests/rows/lock-request.server'

/** An offer that was taken makes a contract: the lines with their prices, and both sides as they are called today. */
export async function writeContract(work: Work, request: LockedRequest, offer: PriceOffer): Promise<void> {
  const id = newId()
  await work.asSystem(async () => {
    const { tx } = work
    const { name, taxNumber, soato, address } = await tx.purchaser.findUniqueOrThrow({
      where: { id: request.purchaserId },
      select: { name: true, taxNumber: true, soato: true, address: true },
    })
    const { displayName } = await tx.seller.findUniqueOrThrow({
      where: { id: offer.sellerId },
      select: { displayName: true },
    })
    const prices = await tx.priceOfferLine.findMany({ where: { offerId: offer.id } })
    const priceOf = new Map(prices.map(({ lineId, unitPriceTiyin }) => [lineId, unitPriceTiyin]))
    await tx.purchaseContract.create({
      data: {
        ...{ id, number: newPublicNumber('HC'), requestId: request.id, offerId: offer.id },
        ...{ purchaserId: request.purchaserId, sellerId: offer.sellerId, title: request.title },
        ...{ buyerName: name, buyerTaxNumber: taxNumber, buyerSoato: soato, buyerAddress: address },
        ...{ shopName: displayName, soato: request.soato, deliverTo: address },
        directGround: request.directGround,
        ...{ totalTiyin: offer.totalTiyin, createdAt: work.now() },
      },
    })
    await tx.purchaseContractLine.createMany({
      data: request.lines.flatMap((line) => {
        const unitPriceTiyin = priceOf.get(line.id)
        const { position, words, quantity, unit } = line
        return unitPriceTiyin === undefined
          ? []
          : [{ contractId: id, position, words, quantity, unit, unitPriceTiyin }]
      }),
    })
  })
  await recordAudit(work, {
    subject: id,
    action: 'purchaseContract.created',
    details: { amountTiyin: String(offer.totalTiyin) },
  })
}
