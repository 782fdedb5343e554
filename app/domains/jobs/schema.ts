import { z } from 'zod'

const nothing = z.strictObject({})

/**
 * Every job there is, by its imperative name, with what it is given: ids only, never personal data. A job is run
 * at least once, so its handler must bear being run again.
 */
export const taskPayloads = {
  /** Sends messages that stand in the delivery log: those of one piece of news. */
  'notifications.sendMessages': z.strictObject({ messageIds: z.array(z.uuid()).min(1).max(20) }),
  /** Tells Telegram where its updates go. When a worker starts. */
  'notifications.setWebhook': nothing,
  /** Works on a provider's event that was kept (`provider_event.id`, not a UUID). */
  'payments.processEvent': z.strictObject({ eventId: z.string().min(1).max(200) }),
  /** Closes the page of a payment that was ended, so that nobody pays there. */
  'payments.closePage': z.strictObject({ intentId: z.uuid() }),
  /** Asks the provider to pay back. */
  'payments.refund': z.strictObject({ refundId: z.uuid() }),
  /** Asks the providers about every intent and refund that has been open for long. By the clock. */
  'payments.reconcile': nothing,
  /** Gives back the stock of a checkout whose time ran out. */
  'market.releaseCheckout': z.strictObject({ checkoutId: z.uuid() }),
  /** Counts a parcel as received when the buyer's time to object ran out. */
  'market.confirmDelivery': z.strictObject({ parcelId: z.uuid() }),
  /** Makes the money of a received parcel its seller's. */
  'market.releaseParcel': z.strictObject({ parcelId: z.uuid() }),
  /** Reminds sellers of parcels that are due, calls off what was not accepted or sent in time, and ends what nobody answered. By the clock. */
  'market.watchParcels': nothing,
  /** Reminds sellers of a status that ends, and tells them when it is over. By the clock. */
  'market.watchStatuses': nothing,
  /** Tells who waited for a product that it is there again. By the clock. */
  'market.tellOfBack': nothing,
  /** Sends the link that confirms an address for the newsletter, or says that it has it already. */
  'market.confirmNewsletter': z.strictObject({ subscriptionId: z.uuid(), isThere: z.boolean() }),
  /** Sends a letter of the newsletter to one portion of its receivers. */
  'market.sendNewsletter': z.strictObject({ letterId: z.uuid(), portion: z.int().min(0) }),
  /** Gives back the voucher's money when the top-up was not paid in time. */
  'vouchers.releaseUnpaidOrder': z.strictObject({ deviceOrderId: z.uuid() }),
  /** Writes down outside the database what the audit's chains have come to, once a day. When a worker starts, and by the clock. */
  'audit.writeAnchor': nothing,
  /** Brings the search up to what the catalogues and pages say. When a worker starts, and by the clock. */
  'search.refresh': nothing,
  /** Puts together what the portal holds of a person who asked for it. */
  'identity.exportData': z.strictObject({ exportId: z.uuid() }),
  /** Deletes the files of exports after their day. By the clock. */
  'identity.deleteExports': nothing,
  /** Writes a list that somebody of the staff asked for. */
  'exports.writeList': z.strictObject({ exportId: z.uuid() }),
  /** Deletes lists after their day. By the clock. */
  'exports.deleteOld': nothing,
  /** Deletes kept forms after their hour and sessions long over. By the clock. */
  'identity.deleteEnded': nothing,
  /** Marks people who are not found by their names yet. When a worker starts. */
  'identity.markNames': nothing,
  /** Asks a register again that did not answer about a case. `check` is the version's. */
  'applications.askSilent': z.strictObject({ caseId: z.uuid(), check: z.string().min(1).max(100) }),
  /** Counts running deadlines anew after a confirmed change of days off. */
  'applications.recountDeadlines': z.strictObject({ changeId: z.uuid() }),
  /** Marks cases that are not found by names yet. When a worker starts. */
  'applications.markNames': nothing,
  /** Moves what is open at a centre that closes: some, then the next ones. */
  'centres.moveOn': z.strictObject({ changeId: z.uuid() }),
  /** Lets closings go on whose day has come. By the clock. */
  'centres.watchClosings': nothing,
  /** Ends requests about roles that nobody decided in time. By the clock. */
  'identity.lapseRoleRequests': nothing,
  'identity.lapseInvitations': nothing,
  /** Tells people and heads of roles that end within a week. By the clock. */
  'identity.warnRoleEnds': nothing,
  /** Deletes what programs were answered long ago. By the clock. */
  'identity.deleteAnswers': nothing,
  /** Deletes carts that nobody can open, who would have got what was never paid, and old numbers of views. By the clock. */
  'market.deleteAbandoned': nothing,
  /** Erases phones and addresses that messages of long ago went to. By the clock. */
  'notifications.removeRecipients': nothing,
  /** Erases phones that codes went to, long after what they were for has ended. By the clock. */
  'applications.removePhones': nothing,
  /** Tells specialists and heads of cases that are due or overdue. By the clock. */
  'applications.watchDeadlines': nothing,
  /** Gives a number to drafts that have none yet. When a worker starts. */
  'applications.numberDrafts': nothing,
  /** Reminds of drafts that were left, each once. By the clock. */
  'applications.remindOfDrafts': nothing,
  /** Has the virus scanner look at a file that was sent. */
  'applications.scanDocument': z.strictObject({ documentId: z.uuid() }),
  /** Has files looked at that still wait. When a worker starts, and by the clock. */
  'applications.scanWaiting': nothing,
  /** Has files looked at that came before there was a scanner: some, then the next ones. */
  'applications.scanUnscanned': z.strictObject({ after: z.uuid().nullable() }),
  /** Reminds of corrections that are due soon, each once. By the clock. */
  'applications.remindOfCorrections': nothing,
  /** Tells whoever asked for it of services that apply to her since yesterday. By the clock. */
  'services.tellEntitlements': nothing,
  /** Publishes the figures of whole months. When a worker starts, and by the clock. */
  'board.publishFigures': nothing,
  /** Tells organisations and centres of what was not answered in time. By the clock. */
  'care.watchTasks': nothing,
  'care.watchReviews': nothing,
  'care.watchOffers': nothing,
  /** Reminds of tomorrow's visits to a centre, and closes those of days that are over. By the clock. */
  'appointments.watch': nothing,
  /** Begins and ends courses, passes on places that were not taken, and reminds. By the clock. */
  'appointments.watchTraining': nothing,
  /** Ends mandates after their last day, and tells both people that it is near. By the clock. */
  'applications.expireMandates': nothing,
  /** Ends what people let clerks fill in for them, when its day is over. By the clock. */
  'applications.expireAssistances': nothing,
  /** Lays the ledger beside vouchers, orders, payments and batches. When a worker starts, and by the clock. */
  'ledger.reconcile': nothing,
  /** Does what follows from a decision about a workshop: releases orders, gives its account to finance. */
  'makers.followDecision': z.strictObject({ decisionId: z.uuid() }),
  /** Has the virus scanner look at a paper of an application for accreditation. */
  'makers.scanPaper': z.strictObject({ documentId: z.uuid() }),
  /** Reminds makers of terms that end soon, and has papers looked at that still wait. By the clock. */
  'makers.watchAccreditations': nothing,
  /** Looks for what is unusual, for somebody of finance to look at. By the clock. */
  'makers.findSignals': nothing,
  /** Tells workshops' own systems of their orders. By the clock. */
  'makers.deliverWebhooks': nothing,
  /** Ends the vouchers whose last day has passed. By the clock. */
  'vouchers.expireVouchers': nothing,
  /** Indexes addresses of orders from before they were compared. By the clock. */
  'vouchers.indexAddresses': nothing,
  /** Asks about devices that nobody fetched, and releases what nobody asked for again. By the clock. */
  'vouchers.watchDispatches': nothing,
  /** Gives money that came free to who waits for it. By the clock, and when it may have come free. */
  'vouchers.serveWaiting': nothing,
  /** Has the virus scanner look at the photograph of a signed act. */
  'vouchers.scanAct': z.strictObject({ actId: z.uuid() }),
  /** Has the virus scanner look at a paper of an early renewal. */
  'vouchers.scanRenewalPaper': z.strictObject({ paperId: z.uuid() }),
} as const

export type TaskName = keyof typeof taskPayloads

export type TaskPayload<Task extends TaskName> = z.output<(typeof taskPayloads)[Task]>

export interface EnqueueOptions {
  /** One waiting job a key: a later call replaces the waiting one. Absent = no such rule. */
  key?: string
  /** Not before; absent = at once. */
  runAt?: Date
  /** 1 … 25 (about three days of growing pauses); absent = 25. */
  maxAttempts?: number
}

export interface FailedJob {
  /** A bigint as text. */
  id: string
  task: string
  attempts: number
  maxAttempts: number
  /** Message of the last error. */
  lastError: string
  /** When it runs next; meaningless when `isFinal`. */
  runAt: Date
  createdAt: Date
  /** When it failed last, or was last told to run again. */
  updatedAt: Date
  /** True when no attempt is left: it waits for the operator. */
  isFinal: boolean
}
