import { database } from '~/platform/db.server'

/** How often what public pages show has changed, by the name of what it is. */
export async function getPageVersions(): Promise<Readonly<Record<string, number>>> {
  const [row] = await database().$queryRaw<{ said: Record<string, number> }[]>`select page_versions() as said`
  return row?.said ?? {}
}
