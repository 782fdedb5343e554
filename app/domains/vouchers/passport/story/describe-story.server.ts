import type { VoucherStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type BeneficiaryName, openBeneficiary } from '../../beneficiary.server'
import { joinLines, type StoryEntry } from './join-lines'
import type { NextStep } from './next-steps'
import { readNextSteps } from './read-next-steps.server'
import { readStory } from './read-story.server'

export interface VoucherStory {
  id: string
  number: string
  deviceCode: string
  /** Whom the device is for; null when that is the holder. */
  beneficiary: BeneficiaryName | null
  ceilingTiyin: bigint
  status: VoucherStatus
  suspendedAt: Date | null
  /** The voucher in its place; null while there is none. */
  replacedById: string | null
  /** The voucher that it stands in the place of, whose story goes before; null when it was the first one. */
  replacesId: string | null
  /** The oldest first. */
  entries: StoryEntry[]
  /** The nearest first. */
  next: NextStep[]
}

/** A voucher that the reader may see, from the first decision to what is still to come. */
export async function describeStory(work: Work, voucherId: string): Promise<VoucherStory> {
  const row = await work.tx.voucher.findUniqueOrThrow({
    where: { id: voucherId },
    select: {
      ...{ id: true, number: true, deviceCode: true, beneficiaryCipher: true, ceilingTiyin: true },
      ...{ status: true, suspendedAt: true, replacesId: true, replacedBy: { select: { id: true } } },
    },
  })
  const { beneficiaryCipher, replacedBy, ...voucher } = row
  return {
    ...voucher,
    beneficiary: openBeneficiary(beneficiaryCipher, voucherId),
    replacedById: replacedBy?.id ?? null,
    entries: joinLines(await readStory(work, voucherId)),
    next: await readNextSteps(work, voucherId),
  }
}
