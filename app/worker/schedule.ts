import { parseCronItems } from 'graphile-worker'
import type { TaskName } from '~/domains/jobs/index.server'

const minute = 60_000

// Minutes in UTC. A worker that was down makes up for the runs it missed within `backfillPeriod`.
const items: { task: TaskName; match: string; options: { backfillPeriod: number; maxAttempts: number } }[] = [
  // Five past every hour: a voucher's last day ends at midnight in Tashkent, which is 19:00 UTC.
  {
    task: 'vouchers.expireVouchers',
    match: '5 * * * *',
    options: { backfillPeriod: 60 * minute, maxAttempts: 3 },
  },
  // What failed comes again by its own time; what a worker that was down has missed is due at its next run.
  {
    task: 'makers.deliverWebhooks',
    match: '* * * * *',
    options: { backfillPeriod: 0, maxAttempts: 1 },
  },
  // After the expired ones gave their money back; a new quarter begins at midnight in Tashkent, too.
  {
    task: 'vouchers.serveWaiting',
    match: '8 * * * *',
    options: { backfillPeriod: 60 * minute, maxAttempts: 3 },
  },
  // At ten in the morning in Tashkent, with the messages that go with it.
  {
    task: 'vouchers.watchDispatches',
    match: '0 5 * * *',
    options: { backfillPeriod: 12 * 60 * minute, maxAttempts: 3 },
  },
  // At seven in the morning in Tashkent, before the centres open, and again at noon.
  {
    task: 'applications.watchDeadlines',
    match: '0 2,7 * * *',
    options: { backfillPeriod: 12 * 60 * minute, maxAttempts: 3 },
  },
  // At ten in the morning in Tashkent: nobody is woken by it.
  {
    task: 'makers.watchAccreditations',
    match: '0 5 * * *',
    options: { backfillPeriod: 8 * 60 * minute, maxAttempts: 3 },
  },
  {
    task: 'applications.remindOfDrafts',
    match: '0 5 * * *',
    options: { backfillPeriod: 8 * 60 * minute, maxAttempts: 3 },
  },
  {
    task: 'applications.remindOfCorrections',
    match: '0 5 * * *',
    options: { backfillPeriod: 8 * 60 * minute, maxAttempts: 3 },
  },
  // At eight in the morning in Tashkent.
  {
    task: 'care.watchTasks',
    match: '0 3 * * *',
    options: { backfillPeriod: 12 * 60 * minute, maxAttempts: 3 },
  },
  {
    task: 'care.watchOffers',
    match: '0 3 * * *',
    options: { backfillPeriod: 12 * 60 * minute, maxAttempts: 3 },
  },
  {
    task: 'care.watchReviews',
    match: '0 3 * * *',
    options: { backfillPeriod: 12 * 60 * minute, maxAttempts: 3 },
  },
  // At nine in the morning in Tashkent for the day after, and at two for what was booked meanwhile.
  {
    task: 'appointments.watch',
    match: '0 4,9 * * *',
    options: { backfillPeriod: 5 * 60 * minute, maxAttempts: 3 },
  },
  // A course begins, and an offered place lapses, at midnight in Tashkent.
  {
    task: 'appointments.watchTraining',
    match: '4 * * * *',
    options: { backfillPeriod: 60 * minute, maxAttempts: 3 },
  },
  // A mandate's last day ends at midnight in Tashkent, too.
  {
    task: 'applications.expireMandates',
    match: '6 * * * *',
    options: { backfillPeriod: 60 * minute, maxAttempts: 3 },
  },
  {
    task: 'applications.expireAssistances',
    match: '7 * * * *',
    options: { backfillPeriod: 60 * minute, maxAttempts: 3 },
  },
  { task: 'applications.scanWaiting', match: '40 * * * *', options: { backfillPeriod: 0, maxAttempts: 3 } },
  // A text or a catalogue that was changed is found within ten minutes.
  { task: 'search.refresh', match: '*/10 * * * *', options: { backfillPeriod: 0, maxAttempts: 3 } },
  {
    task: 'market.watchParcels',
    match: '15 * * * *',
    options: { backfillPeriod: 60 * minute, maxAttempts: 3 },
  },
  // At ten in the morning in Tashkent: nobody is woken by it.
  {
    task: 'market.watchStatuses',
    match: '0 5 * * *',
    options: { backfillPeriod: 8 * 60 * minute, maxAttempts: 3 },
  },
  // From eight in the morning to nine in the evening in Tashkent: nobody is woken by it.
  { task: 'market.tellOfBack', match: '*/10 3-15 * * *', options: { backfillPeriod: 0, maxAttempts: 3 } },
  { task: 'identity.deleteEnded', match: '25 * * * *', options: { backfillPeriod: 0, maxAttempts: 3 } },
  { task: 'identity.deleteExports', match: '55 * * * *', options: { backfillPeriod: 0, maxAttempts: 3 } },
  { task: 'exports.deleteOld', match: '50 * * * *', options: { backfillPeriod: 0, maxAttempts: 3 } },
  // A centre closes at midnight in Tashkent; what broke off goes on within the hour.
  {
    task: 'centres.watchClosings',
    match: '2 * * * *',
    options: { backfillPeriod: 60 * minute, maxAttempts: 3 },
  },
  { task: 'identity.lapseInvitations', match: '50 * * * *', options: { backfillPeriod: 0, maxAttempts: 3 } },
  { task: 'identity.lapseRoleRequests', match: '45 * * * *', options: { backfillPeriod: 0, maxAttempts: 3 } },
  // At half past eight in the morning in Tashkent.
  {
    task: 'identity.warnRoleEnds',
    match: '30 3 * * *',
    options: { backfillPeriod: 12 * 60 * minute, maxAttempts: 3 },
  },
  { task: 'market.deleteAbandoned', match: '35 * * * *', options: { backfillPeriod: 0, maxAttempts: 3 } },
  // At half past one at night in Tashkent.
  ...(['notifications.removeRecipients', 'applications.removePhones', 'identity.deleteAnswers'] as const).map(
    (task) => ({
      task,
      match: '30 20 * * *',
      options: { backfillPeriod: 24 * 60 * minute, maxAttempts: 3 },
    }),
  ),
  // Ten past midnight in Tashkent.
  {
    task: 'audit.writeAnchor',
    match: '10 19 * * *',
    options: { backfillPeriod: 24 * 60 * minute, maxAttempts: 25 },
  },
  // Half past midnight in Tashkent: on the first of a month there is a new one to tell of.
  {
    task: 'board.publishFigures',
    match: '30 19 * * *',
    options: { backfillPeriod: 24 * 60 * minute, maxAttempts: 3 },
  },
  // At three in the night in Tashkent, when little else moves.
  {
    task: 'ledger.reconcile',
    match: '0 22 * * *',
    options: { backfillPeriod: 24 * 60 * minute, maxAttempts: 3 },
  },
  // Before what is unusual is looked for; there is something only after an update.
  {
    task: 'vouchers.indexAddresses',
    match: '20 22 * * *',
    options: { backfillPeriod: 24 * 60 * minute, maxAttempts: 3 },
  },
  // Half past three in the night in Tashkent, when the ledger was compared.
  {
    task: 'makers.findSignals',
    match: '30 22 * * *',
    options: { backfillPeriod: 24 * 60 * minute, maxAttempts: 3 },
  },
  // At eight in the morning in Tashkent: nobody is woken by it.
  {
    task: 'services.tellEntitlements',
    match: '0 3 * * *',
    options: { backfillPeriod: 12 * 60 * minute, maxAttempts: 3 },
  },
  { task: 'payments.reconcile', match: '*/5 * * * *', options: { backfillPeriod: 0, maxAttempts: 1 } },
]

/** Jobs by the clock. One worker of many enqueues each run once. */
export function schedule() {
  return parseCronItems(items)
}
