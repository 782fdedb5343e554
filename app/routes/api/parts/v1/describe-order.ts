import type { MakerOrder, MakerOrderFile } from '~/domains/vouchers/index.server'

type Listed = Omit<MakerOrder, 'recipientName'>

/** What a list says of one. */
export function describeOrder({ id, number, deviceCode, status, priceTiyin, placedAt, readyOn }: Listed) {
  return {
    ...{ id, number, deviceCode, status, priceTiyin: Number(priceTiyin) },
    placedAt: placedAt.toISOString(),
    readyOn: readyOn?.toISOString().slice(0, 10) ?? null,
  }
}

/** One of them, for whoever calls the person, comes to her and hands it over. */
export function describeWholeOrder(order: MakerOrderFile) {
  const { delivery, offer, recipient, visit, codeAttemptsLeft, handedOverAt, serialNumber } = order
  return {
    ...describeOrder(order),
    ...{ delivery, makingDays: offer.makingDays },
    recipient: { name: recipient.name, phone: recipient.phone },
    visit: visit && { districtSoato: visit.districtSoato, street: visit.street },
    hasMeasurements: order.measurements === 'shared',
    attemptsLeft: codeAttemptsLeft,
    handedOverAt: handedOverAt?.toISOString() ?? null,
    serialNumber,
  }
}
