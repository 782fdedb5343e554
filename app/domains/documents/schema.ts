import { z } from 'zod'
import { field, readVerificationCode } from '~/domains/questions/schema'

/**
 * What the portal gives out that can be verified; its words are `documents.kind.<kind>`. A new kind is a line here and
 * its words.
 */
export const verifiableKinds = [
  'applicationReceipt',
  'decisionReceipt',
  'voucher',
  'status',
  'document',
] as const
export type VerifiableKind = (typeof verifiableKinds)[number]

export const verifyInput = z.object({
  code: field('documents.error.codeMissing', readVerificationCode),
})
