import type { Columns } from './insert-rows'
import type { TableRows } from './rows'

const [uuid, text, int, bigint, date, instant, bool] = [
  ...(['uuid', 'text', 'int', 'bigint', 'date', 'timestamptz', 'boolean'] as const),
]

/** The columns that a bulk load fills, in the order in which its tables are filled. */
export const tables: Record<keyof TableRows, Columns> = {
  application: {
    ...{ id: uuid, service_code: text, applicant_id: uuid, answers_cipher: text, journey_version: int },
    ...{ submission_key: text, created_at: instant, updated_at: instant },
  },
  submission: {
    ...{
      id: uuid,
      application_id: uuid,
      number: int,
      service_version: int,
      content_cipher: text,
      sent_at: instant,
      beneficiary_index: text,
    },
  },
  case_file: {
    ...{ id: uuid, application_id: uuid, number: text, service_code: text, applicant_id: uuid },
    ...{ status: 'application_status', beneficiary_index: text, journey_version: int, centre_code: text },
    // An array of arrays is not what unnest makes rows of.
    ...{
      assignee_id: uuid,
      handler_ids: 'text as uuid[]',
      is_protected: bool,
      is_open: bool,
      submitted_at: instant,
      due_on: date,
    },
    ...{ decided_at: instant, version: int, created_at: instant, updated_at: instant },
  },
  case_name_mark: { application_id: uuid, centre_code: text, mark: bigint, is_guarded: bool },
  application_event: {
    ...{
      id: uuid,
      application_id: uuid,
      type: text,
      actor_id: uuid,
      actor_role: text,
      reason_code: text,
      at: instant,
    },
  },
  agency_check: {
    ...{ id: uuid, application_id: uuid, source: text, outcome: 'agency_check_outcome', answer_cipher: text },
    ...{ as_of: instant, requested_at: instant, responded_at: instant },
  },
  decision: {
    ...{ id: uuid, application_id: uuid, outcome: text, reason_code: text, text_cipher: text },
    ...{ evidence: 'decision_evidence', prepared_by_id: uuid, decided_by_id: uuid, decided_at: instant },
    appeal_until: date,
  },
  provision: {
    ...{
      id: uuid,
      application_id: uuid,
      person_id: uuid,
      beneficiary_index: text,
      service_code: text,
      kind: text,
    },
    ...{ code: text, number: text, from_on: date, until_on: date, granted_by_id: uuid, granted_at: instant },
  },
  award: {
    ...{
      id: uuid,
      application_id: uuid,
      person_id: uuid,
      service_code: text,
      monthly_tiyin: bigint,
      from_on: date,
    },
    ...{ until_on: date, account_cipher: text, granted_by_id: uuid, granted_at: instant },
  },
  audit_entry: {
    ...{ chain: text, sequence: int, actor_id: uuid, actor_role: text, action: text, details: 'jsonb' },
    ...{ request_id: text, at: instant, previous_hash: text, hash: text },
  },
  audit_head: { chain: text, sequence: int, hash: text, seal: text },
}
