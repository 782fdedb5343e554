/** A table that holds something of a person, and which of its rows are hers. */
export interface OwnSource {
  table: string
  /** SQL over the row `t`; `$1` is the person's id. */
  where: string
  /** Column that the sealed values are bound to, when it is not `id`. */
  key?: string
  /** Columns that say something of somebody else. */
  omits?: readonly string[]
}

const her = 't.person_id = $1::uuid'
const ofApplications = 't.application_id in (select a.id from application a where a.applicant_id = $1::uuid)'
const ofCases = 't.application_id in (select c.id from case_file c where c.applicant_id = $1::uuid)'
const herEmail = 'select p.email_index from person p where p.id = $1::uuid'
const herProvisions = 'select p.id from provision p where p.person_id = $1::uuid'
const herAwards = 'select w.id from award w where w.person_id = $1::uuid'
const herVouchers = 'select v.id from voucher v where v.person_id = $1::uuid'
const herDeviceOrders = 'select d.id from device_order d where d.person_id = $1::uuid'
const herCarts = `select n.cart_id from cart_contact n where n.person_id = $1::uuid
  union select w.cart_id from cart_owner w where w.person_id = $1::uuid`
const herCheckouts = 'select k.id from checkout k where k.person_id = $1::uuid'
const herParcels =
  'select s.id from seller_order s where s.order_id in (select o.id from "order" o where o.person_id = $1::uuid)'
const herShops = 'select l.id from seller l where l.person_id = $1::uuid'
const herProducts = `select r.id from product r where r.seller_id in (${herShops})`
const herPayments = `select i.id from payment_intent i where i.subject_id in (${herCheckouts} union ${herDeviceOrders})`
const herAccounts = `select c.id from account c where c.owner_id in (${herVouchers} union ${herShops})`

/** Every table that holds something of hers. A test asks of each table of the portal to stand here, or below. */
export const ownSources: readonly OwnSource[] = [
  { table: 'person', where: 't.id = $1::uuid' },
  ...['role_grant', 'role_request', 'session', 'data_export', 'list_export'].map((table) => ({
    table,
    where: her,
  })),
  {
    table: 'team_invitation',
    where: `t.contact_index = (select p.pinfl_index from person p where p.id = $1::uuid)
      or t.decided_by_id = $1::uuid and t.status in ('accepted', 'declined')`,
    omits: ['code_index', 'contact_index', 'invited_by_id'],
  },
  {
    table: 'answer_try',
    where: 't.pinfl_index = (select p.pinfl_index from person p where p.id = $1::uuid)',
    omits: ['pinfl_index'],
  },
  { table: 'application', where: 't.applicant_id = $1::uuid' },
  { table: 'submission', where: ofApplications },
  { table: 'application_document', where: ofApplications },
  {
    table: 'mandate',
    where: `t.holder_id = $1::uuid
      or t.grantor_index = (select p.pinfl_index from person p where p.id = $1::uuid)`,
    omits: ['phone_cipher', 'document_cipher'],
  },
  {
    table: 'assistance',
    where: `${her} or t.clerk_id = $1::uuid`,
    omits: ['document_cipher', 'phone_cipher', 'code_hash'],
  },
  { table: 'case_file', where: 't.applicant_id = $1::uuid' },
  ...['application_event', 'agency_check', 'decision', 'appeal', 'deadline_move', 'case_move'].map(
    (table) => ({
      table,
      where: ofCases,
    }),
  ),
  ...['disagreement', 'paper_review', 'case_task'].map((table) => ({ table, where: ofCases })),
  { table: 'case_access', where: `${ofCases} or ${her}` },
  ...['staff_absence', 'queue_filter'].map((table) => ({ table, where: her })),
  { table: 'provision', where: her },
  { table: 'provision_change', where: `t.provision_id in (${herProvisions})` },
  // What was not decided is the centre's own paper.
  { table: 'voucher_change', where: `t.voucher_id in (${herVouchers}) and t.status = 'decided'` },
  { table: 'queue_place', where: `t.id in (${herProvisions})` },
  {
    table: 'queue_offer',
    where: `t.queue_place_id in (${herProvisions})`,
    omits: ['offered_by_id', 'closed_by_id'],
  },
  {
    table: 'queue_pass',
    // Prepared, it is the centre's; decided, its reasons stand on the page.
    where: `t.status = 'decided' and t.queue_place_id in (${herProvisions})`,
    omits: ['prepared_by_id', 'closed_by_id'],
  },
  {
    table: 'free_place',
    where: `t.id in (select o.free_place_id from queue_offer o where o.queue_place_id in (${herProvisions}))`,
    omits: ['recorded_by_id', 'closed_by_id'],
  },
  { table: 'award', where: her },
  ...['award_transfer', 'award_overpayment', 'award_recovery', 'award_account'].map((table) => ({
    table,
    where: `t.award_id in (${herAwards})`,
  })),
  { table: 'appointment', where: her },
  { table: 'training_place', where: her },
  { table: 'training_enrolment', where: her, key: 'place_id' },
  {
    table: 'training_day',
    where: 't.place_id in (select p.id from training_place p where p.person_id = $1::uuid)',
    key: 'place_id',
  },
  { table: 'program_key', where: her, omits: ['secret_hash'] },
  { table: 'goods_handover', where: `t.provision_id in (${herProvisions})` },
  { table: 'care_task', where: `t.provision_id in (${herProvisions})` },
  { table: 'service_voucher', where: `t.id in (${herProvisions})` },
  { table: 'service_use', where: `t.voucher_id in (${herProvisions})` },
  ...['entitlement', 'budget_wait', 'voucher', 'device_order'].map((table) => ({ table, where: her })),
  { table: 'device_review', where: her, omits: ['answered_by_id', 'hidden_by_id'] },
  { table: 'device_review_report', where: 't.reported_by_id = $1::uuid', omits: ['closed_by_id'] },
  { table: 'voucher_event', where: `t.voucher_id in (${herVouchers})` },
  { table: 'device_order_event', where: `t.device_order_id in (${herDeviceOrders})` },
  {
    table: 'device_claim',
    where: `t.device_order_id in (${herDeviceOrders})`,
    // Prepared, it is the centre's; decided, its reasons stand in the history of the order.
    omits: ['outcome', 'outcome_cipher', 'prepared_by_id', 'prepared_at'],
  },
  {
    table: 'device_renewal',
    where: `t.device_order_id in (${herDeviceOrders})`,
    // Prepared, it is the centre's; decided, its reasons stand on the page.
    omits: ['outcome', 'outcome_cipher', 'reason_code', 'prepared_by_id', 'prepared_at'],
  },
  {
    table: 'device_renewal_paper',
    where: `t.renewal_id in (select r.id from device_renewal r where r.device_order_id in (${herDeviceOrders}))`,
    omits: ['storage_key'],
  },
  { table: 'quote_request', where: her },
  {
    table: 'quote',
    where: 't.request_id in (select r.id from quote_request r where r.person_id = $1::uuid)',
    omits: ['answered_by_id'],
  },
  {
    table: 'ceiling_request',
    where: `t.voucher_id in (${herVouchers})`,
    // Prepared, it is the centre's; decided, its reasons stand on the page.
    omits: ['outcome', 'outcome_cipher', 'reason_code', 'prepared_by_id', 'prepared_at'],
  },
  { table: 'voucher_help', where: `t.voucher_id in (${herVouchers})` },
  {
    table: 'handover_act',
    where: `t.device_order_id in (${herDeviceOrders})`,
    omits: ['storage_key'],
  },
  ...['device_measurement', 'device_delay', 'device_fitting', 'device_acceptance', 'device_dispatch'].map(
    (table) => ({
      table,
      where: `t.device_order_id in (${herDeviceOrders})`,
    }),
  ),
  {
    table: 'device_order_place',
    where: `t.device_order_id in (${herDeviceOrders})`,
    key: 'device_order_id',
    omits: ['address_index'],
  },
  { table: 'handover_told', where: `t.device_order_id in (${herDeviceOrders})`, key: 'handover_id' },
  {
    table: 'device_milestone',
    where: `t.device_order_id in (${herDeviceOrders})`,
    key: 'device_order_id',
  },
  {
    table: 'device_order_visit',
    where: `t.device_order_id in (${herDeviceOrders})`,
    key: 'device_order_id',
  },
  {
    table: 'verifiable_document',
    where: `t.subject_id in (select a.id from application a where a.applicant_id = $1::uuid
      union select e.id from decision e join case_file c on c.id = e.application_id where c.applicant_id = $1::uuid
      union ${herVouchers} union ${herDeviceOrders} union ${herProvisions})`,
  },
  { table: 'cart_contact', where: her, key: 'cart_id' },
  { table: 'cart_owner', where: her, key: 'cart_id' },
  { table: 'cart', where: `t.id in (${herCarts})` },
  {
    table: 'cart_line',
    where: `t.cart_id in (${herCarts})`,
  },
  {
    table: 'cart_saved',
    where: `t.cart_id in (${herCarts})`,
    key: 'cart_id',
  },
  { table: 'checkout', where: her },
  { table: 'stock_hold', where: `t.checkout_id in (${herCheckouts})` },
  {
    table: 'cart_promo',
    where: `t.cart_id in (${herCarts})`,
    key: 'cart_id',
  },
  { table: 'promo_use', where: `t.checkout_id in (${herCheckouts})`, key: 'checkout_id' },
  { table: 'order', where: her },
  { table: 'seller_order', where: `t.id in (${herParcels})` },
  { table: 'order_line', where: `t.seller_order_id in (${herParcels})` },
  { table: 'seller_order_event', where: `t.seller_order_id in (${herParcels})` },
  { table: 'parcel_refund', where: `t.seller_order_id in (${herParcels})` },
  {
    table: 'parcel_refund_line',
    where: `t.refund_id in (select r.id from parcel_refund r where r.seller_order_id in (${herParcels}))`,
  },
  { table: 'parcel_problem', where: `${her} or t.seller_order_id in (${herParcels})` },
  ...['parcel_problem_photo', 'parcel_second_look'].map((table) => ({
    table,
    where: `t.problem_id in (select p.id from parcel_problem p
      where p.person_id = $1::uuid or p.seller_order_id in (${herParcels}))`,
    key: 'problem_id',
  })),
  { table: 'parcel_return', where: `t.seller_order_id in (${herParcels})` },
  ...['parcel_return_line', 'parcel_return_photo'].map((table) => ({
    table,
    where: `t.return_id in (select r.id from parcel_return r where r.seller_order_id in (${herParcels}))`,
    key: 'return_id',
  })),
  {
    table: 'parcel_message',
    where: `t.writer_id = $1::uuid or t.seller_order_id in (${herParcels})`,
    omits: ['writer_id', 'decided_by_id'],
  },
  {
    table: 'parcel_message_photo',
    where: `t.message_id in (select m.id from parcel_message m
      where m.writer_id = $1::uuid or m.seller_order_id in (${herParcels}))`,
  },
  { table: 'parcel_delay', where: `t.seller_order_id in (${herParcels}) or t.asked_by_id = $1::uuid` },
  { table: 'product_review', where: her, omits: ['decided_by_id', 'answered_by_id'] },
  {
    table: 'market_report',
    where: 't.reported_by_id = $1::uuid',
    omits: ['closed_by_id', 'network_index'],
  },
  { table: 'product_favourite', where: her, key: 'product_id' },
  { table: 'product_wait', where: her },
  {
    table: 'newsletter_subscription',
    where: `t.email_index = (${herEmail})`,
    omits: ['confirm_cipher', 'secret_cipher'],
  },
  {
    table: 'newsletter_delivery',
    where: `t.subscription_id in (select s.id from newsletter_subscription s where s.email_index = (${herEmail}))`,
  },
  { table: 'product_question', where: her, omits: ['decided_by_id', 'answered_by_id'] },
  {
    table: 'product_review_photo',
    where: 't.review_id in (select r.id from product_review r where r.person_id = $1::uuid)',
  },
  { table: 'purchaser', where: 't.founder_id = $1::uuid', omits: ['decided_by_id'] },
  {
    table: 'purchaser_decision',
    where: 't.purchaser_id in (select p.id from purchaser p where p.founder_id = $1::uuid)',
    omits: ['decided_by_id'],
  },
  {
    table: 'state_customer',
    where: 't.purchaser_id in (select p.id from purchaser p where p.founder_id = $1::uuid)',
    omits: ['prepared_by_id', 'decided_by_id', 'ended_by_id'],
  },
  {
    table: 'price_request',
    where: 't.asked_by_id = $1::uuid or t.chosen_by_id = $1::uuid or t.approved_by_id = $1::uuid',
    omits: ['asked_by_id', 'chosen_by_id', 'approved_by_id'],
  },
  ...['price_request_line', 'price_request_photo'].map((table) => ({
    table,
    where: 't.request_id in (select r.id from price_request r where r.asked_by_id = $1::uuid)',
  })),
  { table: 'price_answer', where: `t.seller_id in (${herShops})` },
  {
    table: 'price_offer',
    where: `t.seller_id in (${herShops}) or t.offered_by_id = $1::uuid or t.replied_by_id = $1::uuid`,
    omits: ['offered_by_id', 'replied_by_id'],
  },
  {
    table: 'price_offer_line',
    where: `t.offer_id in (select o.id from price_offer o where o.seller_id in (${herShops})
      or o.offered_by_id = $1::uuid)`,
  },
  {
    table: 'purchase_contract',
    where: `t.seller_id in (${herShops}) or t.proposed_by_id = $1::uuid or t.buyer_accepted_by_id = $1::uuid
      or t.seller_accepted_by_id = $1::uuid or t.end_asked_by_id = $1::uuid`,
    omits: ['proposed_by_id', 'buyer_accepted_by_id', 'seller_accepted_by_id', 'end_asked_by_id'],
  },
  ...['purchase_contract_line', 'purchase_contract_stage'].map((table) => ({
    table,
    where: `t.contract_id in (select c.id from purchase_contract c where c.seller_id in (${herShops})
      or c.proposed_by_id = $1::uuid or c.buyer_accepted_by_id = $1::uuid)`,
  })),
  { table: 'purchase_contract_code', where: her, omits: ['code_hash'] },
  {
    table: 'contract_delivery',
    where: `t.contract_id in (select c.id from purchase_contract c where c.seller_id in (${herShops}))
      or t.said_by_id = $1::uuid or t.answered_by_id = $1::uuid`,
    omits: ['said_by_id', 'answered_by_id'],
  },
  {
    table: 'contract_invoice',
    where: `t.contract_id in (select c.id from purchase_contract c where c.seller_id in (${herShops}))`,
  },
  ...['contract_transfer', 'contract_receipt'].map((table) => ({
    table,
    where: `t.contract_id in (select c.id from purchase_contract c where c.seller_id in (${herShops}))
      or t.said_by_id = $1::uuid`,
    omits: ['said_by_id'],
  })),
  {
    table: 'contract_part',
    where: `t.seller_id in (${herShops}) or t.coordinator_id in (${herShops}) or t.invited_by_id = $1::uuid
      or t.answered_by_id = $1::uuid`,
    omits: ['invited_by_id', 'answered_by_id'],
  },
  ...['contract_part_transfer', 'contract_part_receipt'].map((table) => ({
    table,
    where: `t.part_id in (select p.id from contract_part p where p.seller_id in (${herShops})
      or p.coordinator_id in (${herShops})) or t.said_by_id = $1::uuid`,
    omits: ['said_by_id'],
  })),
  {
    table: 'contract_part_delivery',
    where: `t.part_id in (select p.id from contract_part p where p.seller_id in (${herShops})
      or p.coordinator_id in (${herShops})) or t.said_by_id = $1::uuid or t.answered_by_id = $1::uuid`,
    omits: ['said_by_id', 'answered_by_id'],
  },
  {
    table: 'text_request',
    where: `t.seller_id in (${herShops}) or t.asked_by_id = $1::uuid or t.taken_by_id = $1::uuid`,
    omits: ['asked_by_id', 'taken_by_id'],
  },
  {
    table: 'text_request_source',
    where: `t.written_by_id = $1::uuid
      or t.request_id in (select r.id from text_request r where r.seller_id in (${herShops}))`,
    omits: ['written_by_id'],
  },
  { table: 'seller', where: her },
  { table: 'seller_decision', where: `t.seller_id in (${herShops})` },
  { table: 'seller_plea', where: `t.seller_id in (${herShops}) or t.asked_by_id = $1::uuid` },
  {
    table: 'seller_proof',
    where: `t.seller_id in (${herShops}) or t.submitted_by_id = $1::uuid`,
    omits: ['prepared_by_id', 'decided_by_id'],
  },
  { table: 'seller_break', where: `t.seller_id in (${herShops})` },
  { table: 'promo_code', where: `t.seller_id in (${herShops})` },
  { table: 'fair_stand', where: `t.seller_id in (${herShops})` },
  { table: 'fair_sale', where: `t.seller_id in (${herShops}) or t.sold_by_id = $1::uuid` },
  { table: 'seller_former_slug', where: `t.seller_id in (${herShops})` },
  { table: 'product', where: `t.seller_id in (${herShops})` },
  ...['product_text', 'product_photo', 'product_mark', 'product_takedown'].map((table) => ({
    table,
    where: `t.product_id in (${herProducts})`,
  })),
  { table: 'payment_intent', where: `t.id in (${herPayments})` },
  ...['provider_transaction', 'refund', 'payment_matter'].map((table) => ({
    table,
    where: `t.payment_intent_id in (${herPayments})`,
  })),
  { table: 'account', where: `t.id in (${herAccounts})` },
  { table: 'posting', where: `t.from_account_id in (${herAccounts}) or t.to_account_id in (${herAccounts})` },
  { table: 'message', where: her },
  ...['entitlement_watch', 'entitlement_seen'].map((table) => ({ table, where: her, key: 'person_id' })),
  { table: 'telegram_link', where: her, key: 'person_id' },
  { table: 'channel_choice', where: her },
  { table: 'audit_entry', where: `t.chain = 'person:' || $1 or t.actor_id = $1::uuid` },
]
