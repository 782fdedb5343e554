import { afterAll, beforeAll, expect, it } from 'vitest'
import { listExportLifecycle } from '~/domains/administration/exports/lifecycle'
import { contentPageLifecycle } from '~/domains/administration/pages/lifecycle'
import { programKeyLifecycle } from '~/domains/administration/programs/lifecycle'
import { invitationLifecycle } from '~/domains/administration/team/lifecycle'
import { assistanceLifecycle } from '~/domains/applications/assistance/lifecycle'
import { mandateLifecycle } from '~/domains/applications/mandates/lifecycle'
import { appointmentLifecycle } from '~/domains/appointments/lifecycle'
import { courseLifecycle, placeLifecycle } from '~/domains/appointments/training/lifecycle'
import {
  awardBatchLifecycle,
  awardTransferLifecycle,
  careTaskLifecycle,
  freePlaceLifecycle,
  goodsHandoverLifecycle,
  provisionChangeLifecycle,
  provisionLifecycle,
  queueOfferLifecycle,
  queuePassLifecycle,
} from '~/domains/care/lifecycle'
import {
  agencyCheckLifecycle,
  appealLifecycle,
  caseLifecycle,
  disagreementLifecycle,
  taskLifecycle,
} from '~/domains/cases/lifecycle'
import { documentScanLifecycle } from '~/domains/documents/lifecycle'
import { dataExportLifecycle, roleRequestLifecycle } from '~/domains/identity/lifecycle'
import {
  accreditationLifecycle,
  makerAppealLifecycle,
  makerLifecycle,
} from '~/domains/makers/accreditation/lifecycle'
import { offerLifecycle } from '~/domains/makers/offers/lifecycle'
import { deviceReviewLifecycle, reviewReportLifecycle } from '~/domains/makers/reviews/lifecycle'
import { bankLineLifecycle, differenceLifecycle } from '~/domains/makers/settlement/lifecycle'
import { signalLifecycle } from '~/domains/makers/signals/lifecycle'
import { webhookDeliveryLifecycle, webhookLifecycle } from '~/domains/makers/webhooks/lifecycle'
import { parcelDisputeLifecycle } from '~/domains/market/disputes/lifecycle'
import { fairLifecycle, fairStandLifecycle } from '~/domains/market/fairs/lifecycle'
import {
  checkoutLifecycle,
  parcelDelayLifecycle,
  parcelLifecycle,
  productLifecycle,
  sellerLifecycle,
} from '~/domains/market/lifecycle'
import { parcelMessageLifecycle } from '~/domains/market/messages/lifecycle'
import { parcelReturnLifecycle } from '~/domains/market/orders/returns/lifecycle'
import { purchaseContractLifecycle } from '~/domains/market/organisations/contracts/lifecycle'
import { contractPartLifecycle } from '~/domains/market/organisations/contracts/pool/lifecycle'
import { contractStageLifecycle } from '~/domains/market/organisations/contracts/stages/lifecycle'
import { purchaserLifecycle } from '~/domains/market/organisations/lifecycle'
import {
  priceAnswerLifecycle,
  priceRequestLifecycle,
} from '~/domains/market/organisations/requests/lifecycle'
import { stateCustomerLifecycle } from '~/domains/market/organisations/state/lifecycle'
import { marketFeatureLifecycle } from '~/domains/market/promos/front/lifecycle'
import {
  newsletterDeliveryLifecycle,
  newsletterLetterLifecycle,
  newsletterSubscriptionLifecycle,
} from '~/domains/market/promos/newsletter/lifecycle'
import { sellerProofLifecycle } from '~/domains/market/sellers/proofs/lifecycle'
import { requirementChangeLifecycle } from '~/domains/market/sellers/requirements/lifecycle'
import { textRequestLifecycle } from '~/domains/market/sellers/translations/lifecycle'
import { marketReportLifecycle, voiceLifecycle } from '~/domains/market/voices/lifecycle'
import { messageLifecycle, noticeTextLifecycle } from '~/domains/notifications/lifecycle'
import {
  matterLifecycle,
  paymentLifecycle,
  providerTransactionLifecycle,
  refundLifecycle,
} from '~/domains/payments/lifecycle'
import { centreChangeLifecycle, changeLifecycle, proposalLifecycle } from '~/domains/reference/lifecycle'
import { versionLifecycle } from '~/domains/services/lifecycle'
import { deviceClaimLifecycle } from '~/domains/vouchers/claims/lifecycle'
import { deviceRenewalLifecycle } from '~/domains/vouchers/claims/renewals/lifecycle'
import { dispatchLifecycle } from '~/domains/vouchers/handover/dispatch/lifecycle'
import {
  budgetWaitLifecycle,
  deviceOrderLifecycle,
  handoverActLifecycle,
  voucherChangeLifecycle,
  voucherLifecycle,
} from '~/domains/vouchers/lifecycle'
import { ceilingRequestLifecycle } from '~/domains/vouchers/quotes/ceilings/lifecycle'
import { quoteLifecycle, quoteRequestLifecycle } from '~/domains/vouchers/quotes/lifecycle'
import { batchLifecycle, transferLifecycle } from '~/lib/sheet/bank/transfer-states'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../ledger/open-database'

let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase()
})

afterAll(() => test?.drop())

type States = Record<string, Record<string, string>>

const domains: Record<string, States> = {
  case_file: caseLifecycle,
  agency_check: agencyCheckLifecycle,
  award_batch: awardBatchLifecycle,
  award_transfer: awardTransferLifecycle,
  bank_line: bankLineLifecycle,
  budget_entry: batchLifecycle,
  budget_wait: budgetWaitLifecycle,
  ledger_difference: differenceLifecycle,
  fraud_signal: signalLifecycle,
  offer: offerLifecycle,
  accreditation: accreditationLifecycle,
  accreditation_document: documentScanLifecycle,
  maker: makerLifecycle,
  maker_appeal: makerAppealLifecycle,
  maker_decision: batchLifecycle,
  maker_account: batchLifecycle,
  maker_batch: batchLifecycle,
  maker_clawback: batchLifecycle,
  maker_transfer: transferLifecycle,
  program_key: programKeyLifecycle,
  team_invitation: invitationLifecycle,
  webhook: webhookLifecycle,
  webhook_delivery: webhookDeliveryLifecycle,
  provision: provisionLifecycle,
  provision_change: provisionChangeLifecycle,
  voucher_change: voucherChangeLifecycle,
  device_claim: deviceClaimLifecycle,
  device_dispatch: dispatchLifecycle,
  device_renewal: deviceRenewalLifecycle,
  quote: quoteLifecycle,
  quote_request: quoteRequestLifecycle,
  ceiling_request: ceilingRequestLifecycle,
  device_review: deviceReviewLifecycle,
  device_review_report: reviewReportLifecycle,
  parcel_delay: parcelDelayLifecycle,
  desk_refund: batchLifecycle,
  parcel_problem: parcelDisputeLifecycle,
  parcel_return: parcelReturnLifecycle,
  fair: fairLifecycle,
  fair_stand: fairStandLifecycle,
  product_review: voiceLifecycle,
  // A question is not changed by its writer: she asks another one.
  product_question: {
    ...voiceLifecycle,
    shown: { hide: 'hidden' },
    hidden: { show: 'shown' },
  },
  market_report: marketReportLifecycle,
  parcel_message: parcelMessageLifecycle,
  appeal: appealLifecycle,
  appointment: appointmentLifecycle,
  care_task: careTaskLifecycle,
  free_place: freePlaceLifecycle,
  queue_offer: queueOfferLifecycle,
  queue_pass: queuePassLifecycle,
  goods_handover: goodsHandoverLifecycle,
  case_task: taskLifecycle,
  disagreement: disagreementLifecycle,
  mandate: mandateLifecycle,
  assistance: assistanceLifecycle,
  application_document: documentScanLifecycle,
  voucher: voucherLifecycle,
  device_order: deviceOrderLifecycle,
  handover_act: handoverActLifecycle,
  training_course: courseLifecycle,
  training_place: placeLifecycle,
  payment_intent: paymentLifecycle,
  payment_matter: matterLifecycle,
  provider_transaction: providerTransactionLifecycle,
  parameter_proposal: proposalLifecycle,
  centre_change: centreChangeLifecycle,
  holiday_change: changeLifecycle,
  service_version: versionLifecycle,
  refund: refundLifecycle,
  role_request: roleRequestLifecycle,
  data_export: dataExportLifecycle,
  message: messageLifecycle,
  list_export: listExportLifecycle,
  notice_text: noticeTextLifecycle,
  content_page: contentPageLifecycle,
  market_feature: marketFeatureLifecycle,
  newsletter_subscription: newsletterSubscriptionLifecycle,
  newsletter_letter: newsletterLetterLifecycle,
  newsletter_delivery: newsletterDeliveryLifecycle,
  checkout: checkoutLifecycle,
  seller_order: parcelLifecycle,
  seller: sellerLifecycle,
  seller_proof: sellerProofLifecycle,
  purchaser: purchaserLifecycle,
  seller_requirement_change: requirementChangeLifecycle,
  state_customer: stateCustomerLifecycle,
  price_request: priceRequestLifecycle,
  purchase_contract: purchaseContractLifecycle,
  purchase_contract_stage: contractStageLifecycle,
  contract_part: contractPartLifecycle,
  text_request: textRequestLifecycle,
  price_answer: priceAnswerLifecycle,
  product: productLifecycle,
}

it('the database and the domains know the same moves', async () => {
  const { rows } = await asSuperuser(test, (client) =>
    client.query<{ move: string }>(
      `select subject || ': ' || from_state || ' -> ' || to_state as move from guard.transition where from_state <> ''`,
    ),
  )
  const expected = Object.entries(domains).flatMap(([subject, states]) =>
    Object.entries(states).flatMap(([from, moves]) =>
      [...new Set(Object.values(moves))]
        // A move that leaves the state as it is needs nothing of the database.
        .filter((to) => to !== from)
        .map((to) => `${subject}: ${from} -> ${to}`),
    ),
  )
  expect(rows.map(({ move }) => move).sort()).toEqual(expected.sort())
})

it('every table with a table of moves is held to it', async () => {
  const { rows } = await asSuperuser(test, (client) =>
    client.query<{ subject: string }>(
      `select distinct subject from guard.transition where not exists (select 1 from pg_trigger
         where tgname = 'lifecycle' and tgrelid = format('public.%I', subject)::regclass and tgenabled = 'O')`,
    ),
  )
  expect(rows).toEqual([])
})
