import { database } from '~/platform/db.server'

/** The addresses of all fairs that were announced, behind the language. */
export async function listFairPaths(): Promise<string[]> {
  const fairs = await database().fair.findMany({
    where: { status: 'announced' },
    orderBy: { fromOn: 'desc' },
    select: { slug: true },
    take: 1000,
  })
  return fairs.map(({ slug }) => `/fairs/${slug}`)
}
