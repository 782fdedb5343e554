import type { Work } from '~/platform/work.server'

/** Whether two have decided that a maker takes no vouchers; waits for those who decide at this moment. */
export async function isMakerStopped(work: Work, makerId: string): Promise<boolean> {
  const [maker] = await work.asSystem(
    () => work.tx.$queryRaw<[{ isStopped: boolean }]>`
      select status <> 'accredited' as "isStopped" from maker where id = ${makerId}::uuid for share`,
  )
  return maker.isStopped
}
