import { z } from 'zod'
import { optionalField, textReader } from '~/domains/questions/schema'
import { voiceReasons } from '../schema'

/** What can be reported. */
export const reportKinds = ['product', 'seller', 'review', 'question'] as const
export type ReportKind = (typeof reportKinds)[number]
/** What the desk finds reported: a message is reported where it was read. */
export type ReportedKind = ReportKind | 'message'

/** What may not be sold at all comes first; then what is wrong with how it is sold (`voices.report.reason`). */
const goodsReasons = [
  ...['medicines', 'weapons', 'alcohol', 'animals', 'copied', 'stolen', 'indecent'],
  ...['misleading', 'other'],
] as const
const sellerReasons = ['notHers', 'misleading', 'rude', 'offSite', 'indecent', 'other'] as const

/** Why each of them is reported. */
export const reportReasons = {
  product: goodsReasons,
  seller: sellerReasons,
  review: voiceReasons,
  question: voiceReasons,
} as const satisfies Record<ReportKind, readonly string[]>

export function reportForm(kind: ReportKind) {
  return z.object({
    reasonCode: z.enum(reportReasons[kind] as readonly string[] as [string, ...string[]], {
      error: 'voices.error.reason',
    }),
    text: optionalField(textReader({ words: 'voices.error.note', most: 1000 })).transform(
      (typed) => typed ?? null,
    ),
  })
}
