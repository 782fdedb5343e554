/** An example of each placeholder: the longest that really occurs, so that what fits with it always fits. */
export const sampleVariables: Readonly<Record<string, string | number>> = {
  number: 'HD-7Q4K-92MX',
  dueOn: '2026-09-25',
  validUntilOn: '2026-09-25',
  readyOn: '2026-09-25',
  answerByOn: '2026-09-25',
  answerOn: '2026-09-25',
  decideByOn: '2026-09-25',
  untilOn: '2026-09-25',
  appealUntilOn: '2026-09-25',
  endsOn: '2026-09-25',
  closesOn: '2026-09-25',
  fromOn: '2026-09-25',
  digits: '6001',
  name: 'Ombor dasturi',
  mandate: 'HM-7Q4K-92M2',
  amountTiyin: '99999999',
  discountTiyin: '2900000',
  tracking: 'RR123456785UZ',
  reason: 'Address is missing',
  items: '1 × Piyola',
  arrivesOn: '2026-09-25',
  shipByOn: '2026-09-25',
  confirmByOn: '2026-09-25',
  acceptByOn: '2026-09-25',
  paidOutOn: '2026-09-25',
  cancelOn: '2026-09-25',
  code: '123456',
  chains: '1234',
  entries: '56789',
  count: 31,
  stand: 1234,
  invoice: 'HC-7Q4K-92MX/20',
  stage: 12,
  percent: 100,
  phone: '+998712001001',
  ticket: 'A123',
  'centre.uz-Latn': 'Qoraqalpogʻiston Chimboy',
  'centre.uz-Cyrl': 'Қорақалпоғистон Чимбой',
  'centre.ru': 'Каракалпакстан Чимбайский',
  'centre.en': 'Karakalpakstan Chimbay',
  'address.uz-Latn': 'Mustaqillik koʻchasi, 12-uy',
  'address.uz-Cyrl': 'Мустақиллик кўчаси, 12-уй',
  'address.ru': 'улица Мустакиллик, дом 12',
  'address.en': '12 Mustaqillik Street',
  startsMoment: '2026-09-25T05:00:00.000Z',
  payUntilMoment: '2026-09-25T18:59:00.000Z',
  heldMoment: '2026-09-25T18:59:00.000Z',
  sha256: '0'.repeat(64),
}

const ofParcels =
  /market(Order(Received|Accepted|Shipped|Delivered|Cancelled|CalledOff|Overdue)|AcceptSoon|NotAccepted|Parcel(Arrived|Received)|ReceivedByTime|ReceiptWithdrawn|PartReturned|TrackingCorrected|ReceiptCode|Ship(Soon|Late)|Delay(Asked|Accepted|Declined)|LateForBuyer|Problem(Reported|Closed)|Return(Asked|Accepted|Offered|Refused|Sent|Back|Replaced|Taken|AtDesk|Ended))$/

/** The same for one template: of a parcel the number is the twelfth's of its order. */
export function samplesOf(template: string): Record<string, string | number> {
  return { ...sampleVariables, ...(ofParcels.test(template) && { number: 'HB-7Q4K-92MX/12' }) }
}
