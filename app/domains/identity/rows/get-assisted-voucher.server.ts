import type { Work } from '~/platform/work.server'

/** The voucher that whoever acts spends for its holder today, by her consent; null for everybody else. */
export async function getAssistedVoucher(work: Work): Promise<string | null> {
  const [row] = await work.tx.$queryRaw<[{ id: string | null }]>`select app_assisted_voucher() as id`
  return row.id
}
