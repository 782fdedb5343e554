import type { Work } from '~/platform/work.server'

/** What a decision gives of a service, in its transaction. For the portal itself. */
export async function openServiceVoucher(
  work: Work,
  { id, perMonth, providerKind }: { id: string; perMonth: number; providerKind: string },
): Promise<void> {
  await work.tx.serviceVoucher.create({ data: { id, perMonth, providerKind } })
}
