import { lockName } from '~/platform/lock-name.server'
import type { ContentPage } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Every version of a page after its lock, the latest first: acts on one page come one after the other. */
export async function lockPage(work: Work, slug: string): Promise<ContentPage[]> {
  await lockName(work, `page ${slug}`)
  return work.tx.contentPage.findMany({ where: { slug }, orderBy: { number: 'desc' } })
}

/** One version after the lock of its page; null when there is none such. */
export async function lockPageVersion(work: Work, slug: string, number: number): Promise<ContentPage | null> {
  return (await lockPage(work, slug)).find((version) => version.number === number) ?? null
}
