import { z } from 'zod'
import {
  field,
  lineReader,
  numberReader,
  pieces,
  readBankAccount,
  readBankCode,
  textReader,
} from '~/domains/questions/schema'
import type { TextKey } from '~/lib/text-key'

/** What a seller may have to give, in the order of the form; which of them, rows say by what she sells as and the day. */
export const sellerRequirementCodes = ['status', 'address', 'account', 'staff'] as const
export type SellerRequirementCode = (typeof sellerRequirementCodes)[number]

/** What somebody gives who asks under a mandate: where the money goes the seller says herself. */
export function withoutAccount(codes: readonly SellerRequirementCode[]): SellerRequirementCode[] {
  return codes.filter((code) => code !== 'account')
}

const people = (words: 'total' | 'disabled') =>
  field(
    `proofs.error.${words}.missing`,
    numberReader({ words: `proofs.error.${words}`, least: 1, most: 99_999, units: pieces }),
  )

/** What is typed for each. */
export const proofForms = {
  /** Why she has no status yet; asked only where none stands. */
  status: z.object({
    statusNote: field(
      'proofs.error.note.missing',
      textReader({ words: 'proofs.error.note', least: 10, most: 500 }),
    ),
  }),
  address: z.object({
    workshop: field(
      'proofs.error.address.missing',
      lineReader({ words: 'proofs.error.address', least: 5, most: 300 }),
    ),
  }),
  account: z.object({
    account: field('questions.error.accountMissing', readBankAccount),
    bankCode: field('questions.error.bankCodeMissing', readBankCode),
  }),
  staff: z.object({ total: people('total'), disabled: people('disabled') }),
} as const

/** What is kept of each; of a status that stands nothing is typed. */
export interface ProofContents {
  status: { statusNote?: string | undefined }
  address: { workshop: string }
  account: { account: string; bankCode: string }
  staff: { total: number; disabled: number }
}

export type GivenProofs = Partial<ProofContents>

/** The form of what is to be given; a status that stands is not asked for. */
export function proofsForm(codes: readonly SellerRequirementCode[], hasStatus: boolean) {
  return z.object(
    Object.assign(
      {},
      ...codes.map((code) => (code === 'status' && hasStatus ? {} : proofForms[code].shape)),
    ) as Partial<
      (typeof proofForms)['status']['shape'] &
        (typeof proofForms)['address']['shape'] &
        (typeof proofForms)['account']['shape'] &
        (typeof proofForms)['staff']['shape']
    >,
  )
}

const nothing = z
  .unknown()
  .refine(
    (typed) => typed === undefined || String(typed).trim() === '',
    'proofs.error.unasked' satisfies TextKey,
  )
  .optional()

/** The fields of what is not asked: what is typed there all the same is not dropped silently, but refused beside it. */
export function unaskedForm(codes: readonly SellerRequirementCode[]) {
  const unasked = sellerRequirementCodes.filter((code) => code !== 'status' && !codes.includes(code))
  const names = unasked.flatMap((code) => Object.keys(proofForms[code].shape))
  return z.object(Object.fromEntries(names.map((name) => [name, nothing])) as Record<never, typeof nothing>)
}

/** What was read from the form, by requirement. */
export function sortProofs(
  codes: readonly SellerRequirementCode[],
  typed: Readonly<Record<string, unknown>>,
): GivenProofs {
  const given = Object.entries(typed).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    codes.map((code) => [
      code,
      Object.fromEntries(given.filter(([name]) => Object.hasOwn(proofForms[code].shape, name))),
    ]),
  )
}

/** At least half of the staff have disabilities (document 002 of 20 February 2024). */
export function isHalf({ total, disabled }: ProofContents['staff']): boolean {
  return disabled <= total && disabled * 2 >= total
}

/** What the desk decides about what a seller gave. */
export const proofDecision = z.object({
  decision: z.enum(['accept', 'refuse', 'waive', 'confirm', 'decline']),
  proofId: z.uuid(),
})
export type ProofMove = z.infer<typeof proofDecision>['decision']

/** Why it is refused, or need not be given. */
export const proofReason = z.object({
  reason: field(
    'proofs.error.reason.missing',
    textReader({ words: 'proofs.error.reason', least: 10, most: 500 }),
  ),
})
