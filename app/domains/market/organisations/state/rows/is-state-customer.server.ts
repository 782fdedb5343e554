import type { Work } from '~/platform/work.server'

/** Whether an organisation may make direct contracts now. */
export async function isStateCustomer(work: Work, purchaserId: string): Promise<boolean> {
  return (await work.tx.stateCustomer.count({ where: { purchaserId, status: 'standing' } })) > 0
}
