import type { DispatchRow, MakerOrder, MakerOrderFile } from '~/domains/vouchers/index.server'
import { isoDay } from '~/lib/figures/iso-day'

type Listed = Omit<MakerOrder, 'recipientName'>

/** What a list says of one. */
export function describeOrder({ id, number, deviceCode, status, priceTiyin, placedAt, readyOn }: Listed) {
  return {
    ...{ id, number, deviceCode, status, priceTiyin: Number(priceTiyin) },
    placedAt: placedAt.toISOString(),
    readyOn: isoDay(readyOn),
  }
}

/** One of them, for whoever calls the person, comes to her and hands it over. */
export function describeWholeOrder(order: MakerOrderFile) {
  const { delivery, offer, dispatches, recipient, visit, codeAttemptsLeft, handedOverAt, serialNumber } =
    order
  return {
    ...describeOrder(order),
    ...{ delivery, makingDays: offer.makingDays },
    recipient: { name: recipient.name, phone: recipient.phone },
    visit: visit && { districtSoato: visit.districtSoato, street: visit.street },
    dispatch: dispatches[0] ? describeDispatch(dispatches[0]) : null,
    repair: order.repair && {
      serialNumber: order.repair.device?.serialNumber ?? null,
      done: order.repair.text,
    },
    hasMeasurements: order.measurements === 'shared',
    attemptsLeft: codeAttemptsLeft,
    handedOverAt: handedOverAt?.toISOString() ?? null,
    serialNumber,
  }
}

function describeDispatch({ status, way, carrier, trackingNumber, dueOn, answerBy }: DispatchRow) {
  return {
    status,
    way,
    carrier,
    trackingNumber,
    dueOn: isoDay(dueOn),
    answerBy: isoDay(answerBy),
  }
}
