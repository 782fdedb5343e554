import { type Refusal, refuse } from '~/lib/result'

/**
 * Acts that have two sides, by how they are refused to whoever stands on both. The text of each says why, and who can
 * do it instead. The database refuses the same acts by the same comparison (`app_refuse_both_sides`).
 */
export const twoSidedActs = {
  /** Order a device at a workshop where, besides the person and her family, nobody could work on it. */
  orderDevice: 'sides.error.orderDevice',
  /** Accept, decline, make, finish or hand over a device, and so capture its money: not for oneself or one's family. */
  makeDevice: 'sides.error.makeDevice',
  /** Say how a device is, answer that or hide it, where one is of the person's side and of the maker's. */
  reviewDevice: 'sides.error.reviewDevice',
  /** Say how a product is, or answer that, where one is of the buyer's side and of the seller's. */
  reviewProduct: 'sides.error.reviewProduct',
  /** Ask for, prepare or decide a claim about a device, where one is of the person's side or of the maker's. */
  decideClaim: 'sides.error.decideClaim',
  /** Take, assign, ask the registers about, correct or decide a case. */
  workOnCase: 'sides.error.workOnCase',
  /** Give a case to a colleague. */
  assignCase: 'sides.error.assignCase',
  /** Write down at the desk, or end there, a mandate that somebody of one's own family gives or gets. */
  recordMandate: 'sides.error.recordMandate',
  /** Fill in an application for somebody of one's own family as her clerk. */
  assist: 'sides.error.assist',
  /** Look at an appeal of one's own or one's family. */
  reviewAppeal: 'sides.error.reviewAppeal',
  /** Answer what an organisation was asked to do for a person, or take her service voucher. */
  answerTask: 'sides.error.answerTask',
  /** Say that somebody of one's own family was at a course, what came of it, or that she does not come. */
  trainPerson: 'sides.error.trainPerson',
  /** Prepare or approve a transfer to oneself or one's family, say what the bank answered, or what was paid back. */
  payAward: 'sides.error.payAward',
  /** Prepare, approve or answer what a maker is paid, where one works for her or is of her staff's family. */
  payMaker: 'sides.error.payMaker',
  /** Look at, decide or answer about a workshop that one, or one's family, works for. */
  accreditMaker: 'sides.error.accreditMaker',
  /** Answer the appeal against a decision about a workshop that one prepared or approved. */
  decideMakerAppeal: 'sides.error.decideMakerAppeal',
  /** Look at a signal that is about oneself, one's family, a maker one works for, or an act of one's own. */
  reviewSignal: 'sides.error.reviewSignal',
  /** Buy from a workshop of one's own. */
  buy: 'sides.error.buy',
  /** Confirm that a parcel came. */
  confirmParcel: 'sides.error.confirmParcel',
  /** Send or cancel a parcel that one bought oneself. */
  sendParcel: 'sides.error.sendParcel',
  /** Approve, refuse, suspend or reinstate a seller. */
  reviewSeller: 'sides.error.reviewSeller',
  /** Confirm or refuse an organisation that buys. */
  reviewPurchaser: 'sides.error.reviewPurchaser',
  /** Ask a seller for prices, or take one, for an organisation, where one works for her or is of her family. */
  askPrice: 'sides.error.askPrice',
  /** Offer prices to an organisation in whose team one is, or somebody of one's family. */
  offerPrice: 'sides.error.offerPrice',
  /** Propose, accept or end a contract for one side, where one is of the other, or somebody of one's family. */
  agreeContract: 'sides.error.agreeContract',
  /** Ask a shop to make a part of a contract, or make one, where one is of the other shop, of the organisation, or of their families. */
  splitContract: 'sides.error.splitContract',
  /** Call off, as its buyer, a parcel of a workshop of one's own. */
  cancelParcel: 'sides.error.cancelParcel',
  /** Call off a parcel at the market's desk, or close what is wrong with it. */
  settleOrder: 'sides.error.settleOrder',
  /** Take a product down, or put it back. */
  moderate: 'sides.error.moderate',
  /** Put a text of a shop into another language, where one works for it or is of its family. */
  translate: 'sides.error.translate',
  /** Ask for or make a key of a program that acts in one's own name, or make one that one asked for. */
  giveKey: 'sides.error.giveKey',
  /** Give or take a role. */
  changeRoles: 'sides.error.changeRoles',
  /** Confirm or refuse what one prepared about somebody's role. */
  confirmRole: 'sides.error.confirmRole',
  /** Confirm a number of the law that one prepared. */
  confirmParameter: 'sides.error.confirmParameter',
  /** Publish a version of a service that one wrote. */
  publishVersion: 'sides.error.publishVersion',
  /** Have a refund tried again. */
  retryRefund: 'sides.error.retryRefund',
  /** Close what must be cleared up about a payment. */
  closeMatter: 'sides.error.closeMatter',
} as const

/** True when the actor is one of the people of a side. Nobody who has not signed in is. */
export function standsOn(side: readonly string[], actor: { personId: string | null }): boolean {
  return actor.personId !== null && side.includes(actor.personId)
}

/** The refusal of an act to whoever stands on the other side of it too; null when she does not. */
export function refuseBothSides<Act extends keyof typeof twoSidedActs>(
  act: Act,
  actor: { personId: string | null },
  otherSide: readonly string[],
): Refusal<(typeof twoSidedActs)[Act]> | null {
  return standsOn(otherSide, actor) ? refuse(twoSidedActs[act]) : null
}
