import type { Work } from '~/platform/work.server'

/** Whoever books, moves or gives out tickets at a centre waits here for who does so at the same moment. */
export async function lockReception(work: Work, centreCode: string): Promise<void> {
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`reception:${centreCode}`}, 0))`
}
