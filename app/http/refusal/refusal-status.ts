/**
 * Codes that say: what was asked was right when the page was opened, and somebody (or time) was faster. Their answer is
 * 409, with who did what and when.
 */
export const changedMeanwhile: readonly string[] = [
  'account.error.roleNotHeld',
  'admin.error.parameterBegun',
  'admin.error.parameterWaiting',
  'admin.error.preparerLeft',
  'admin.error.proposalDecided',
  'admin.error.requestDecided',
  'admin.error.requestLapsed',
  'admin.error.roleAlreadyHeld',
  'admin.error.roleNotHeld',
  'admin.error.roleWaiting',
  'admin.error.sellerNotPending',
  'admin.places.error.changed',
  'applications.error.alreadyApplied',
  'applications.error.appealFiled',
  'applications.error.appealMoved',
  'applications.error.disagreementGone',
  'applications.error.appealOver',
  'applications.error.changed',
  'applications.error.colleagueThere',
  'applications.error.notAppealable',
  'applications.error.notEditable',
  'applications.error.notPossibleNow',
  'applications.error.notWithdrawable',
  'appointments.error.alreadyBooked',
  'appointments.error.deskBusy',
  'appointments.error.hoursOverlap',
  'appointments.error.moved',
  'appointments.error.noneLeft',
  'appointments.error.nobodyWaits',
  'appointments.error.notAhead',
  'appointments.error.taken',
  'assistance.error.ended',
  'assistance.error.notAsked',
  'care.error.actNotPossible',
  'care.error.alreadyHas',
  'care.error.alreadyLive',
  'care.error.batchClosed',
  'care.error.batchWaits',
  'care.error.appealWaits',
  'care.error.changeWaits',
  'care.error.givenAnew',
  'care.error.nothingPrepared',
  'care.error.serviceNotInForce',
  'care.error.taskEnded',
  'care.error.taskMoved',
  'jobs.error.notFailed',
  'mandates.error.alreadyAsked',
  'mandates.error.answered',
  'mandates.error.ended',
  'exports.error.finished',
  'market.error.alreadySeller',
  'market.error.cancelTooLate',
  'market.error.cartChanged',
  'market.error.checkoutLapsed',
  'market.error.holdShareUsed',
  'market.error.notEnough',
  'market.error.notEnoughMore',
  'market.error.notOnSale',
  'market.error.notOnSaleNames',
  'market.error.nothingToCancel',
  'market.error.parcelHeld',
  'market.error.parcelMoved',
  'market.error.priceChanged',
  'market.error.priceChangedNames',
  'market.error.problemClosed',
  'market.error.problemOpen',
  'market.error.problemTooLate',
  'market.error.productChanged',
  'market.error.productMoved',
  'market.error.reserved',
  'market.error.reservedNames',
  'market.error.sellerNotApproved',
  'market.error.soldOut',
  'market.error.soldOutNames',
  'payments.error.alreadyPaid',
  'payments.error.lapsed',
  'payments.error.matterChanged',
  'payments.error.processing',
  'payments.error.refundNotFailed',
  'payments.error.replaced',
  'search.error.synonymChanged',
  'services.error.draftWaits',
  'services.error.notBeingWritten',
  'services.error.notOffered',
  'services.error.versionChanged',
  'vouchers.error.alreadyLive',
  'vouchers.error.expired',
  'vouchers.error.notUsable',
  'vouchers.error.offerGone',
  'vouchers.error.orderMoved',
  'vouchers.error.priceChanged',
]

/** 403 for both sides of one thing, 409 for what has changed meanwhile, 422 for what was wrong from the beginning. */
export function statusOfRefusal(code: string): 403 | 409 | 422 {
  if (code.startsWith('sides.')) return 403
  return changedMeanwhile.includes(code) ? 409 : 422
}

/** There is no such record, or not for this person. */
export function isMissing(code: string): boolean {
  return /[.](notFound|\w+NotFound|(seller|request|proposal|person)Unknown)$/.test(code)
}

/** No form helps: it is somebody else's work. */
export function isForbidden(code: string): boolean {
  return /[.](notYours|notAllowed|notFinance)$/.test(code)
}
