import type { Context } from '~/domains/identity/context'
import { newPublicNumber } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'

const atOnce = 200

/** Gives a number to the drafts from before drafts had one, some at a time, until none is left without. */
export async function numberDrafts(context: Context): Promise<void> {
  while ((await perform(context, numberSome)) === atOnce);
}

async function numberSome(work: Work): Promise<number> {
  const rows = await work.tx.application.findMany({
    where: { number: null, submissionKey: null },
    take: atOnce,
    select: { id: true },
  })
  for (const { id } of rows) {
    // Not by Prisma, which would say that the draft was changed.
    await work.tx.$executeRaw`update application set number = ${newPublicNumber('HA')}
      where id = ${id}::uuid and number is null and submission_key is null`
  }
  return rows.length
}
