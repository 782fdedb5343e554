/** A record that two people, or two windows, may work on at the same time. */
export type ChangedRecord =
  | {
      kind:
        | 'application'
        | 'caseVoucher'
        | 'voucher'
        | 'deviceOrder'
        | 'parcel'
        | 'order'
        | 'product'
        | 'seller'
        | 'textRequest'
      id: string
    }
  | { kind: 'awardBatch' | 'makerBatch'; id: string }
  /** What an organisation was asked to do. */
  | { kind: 'careTask'; id: string }
  /** Of a queue. */
  | { kind: 'freePlace'; id: string }
  | { kind: 'mandate'; id: string }
  | { kind: 'serviceVersion'; code: string }
  /** What a case gave. */
  | { kind: 'provision'; caseId: string }
  | { kind: 'orderNumber'; number: string }
  | { kind: 'roles'; personId: string }
  | { kind: 'roleRequest' | 'matter' | 'refund'; id: string }
  | { kind: 'parameter'; code: string }
  | { kind: 'ownSeller' | 'synonyms' | 'jobs' }

/** Who did what to a record last, as far as the reader may know it. */
export interface LastChange {
  /** Act of the audit; `product.edited` for what the audit does not keep. */
  act: string
  /** ISO. */
  at: string
  who: ChangedBy
}

/** `role` is a role, `anonymous` for a guest, or `system` for the portal itself. */
export interface ChangedBy {
  role: string
  /** In another window, or before. */
  isReader: boolean
  /** Null where the reader may know the role only. */
  name: { family: string; given: string; patronymic: string | null } | null
}
