import { z } from 'zod'
import { field, lineReader, readVerificationCode } from '~/domains/questions/schema'

/**
 * What the portal gives out that can be verified; its words are `documents.kind.<kind>`. A new kind is a line here and
 * its words.
 */
export const verifiableKinds = [
  'applicationReceipt',
  'decisionReceipt',
  'voucher',
  'devicePassport',
  'status',
  'document',
] as const
export type VerifiableKind = (typeof verifiableKinds)[number]

export const verifyInput = z.object({
  code: field('documents.error.codeMissing', readVerificationCode),
})

/** What a picture shows, for whoever does not see it. */
export const photoAltInput = z.object({
  alt: field('market.error.alt.missing', lineReader({ words: 'market.error.alt', most: 300 })),
})
