import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { onDisk, withClient } from './database'
import type { ServerAccess } from './postgres'

// A clone is some 1,500 files that live for one test. ext4 gives an inode deleted in the last minutes to nobody and
// searches past every one of them, so that each clone took a second of a core; in memory it takes 60 ms.

const MEMORY = '/dev/shm'
const SPACE = 'test_memory'
/** What a run fills at most, with what the rest of the machine needs, in bytes. */
const needed = { space: 2 * 1024 ** 3, memory: 4 * 1024 ** 3 }

/**
 * The tablespace for clones that live for one test: in memory, where the machine has enough of it, else on the disk. Made
 * anew at each start: memory is empty after the machine was, and may hold what a cluster of the same place left behind.
 */
export async function openMemorySpace(server: ServerAccess, clusterDir: string): Promise<string> {
  return withClient(server.superuserUrl('postgres'), async (client) => {
    try {
      await client.query(`DROP TABLESPACE IF EXISTS ${SPACE}`)
      const folder = makeFolderOf(clusterDir)
      if (!folder) return onDisk
      await client.query(`CREATE TABLESPACE ${SPACE} LOCATION '${folder}'`)
      return SPACE
    } catch {
      return onDisk
    }
  })
}

/** An empty folder of the server's account, one for each cluster; null where there is too little memory. */
function makeFolderOf(clusterDir: string): string | null {
  const mark = createHash('sha256').update(fs.realpathSync(clusterDir)).digest('hex').slice(0, 12)
  const folder = `${MEMORY}/hamroh-test-${mark}`
  if (!fs.existsSync(MEMORY)) return null
  fs.rmSync(folder, { recursive: true, force: true })
  const { bavail, bsize } = fs.statfsSync(MEMORY)
  if (bavail * bsize < needed.space || process.availableMemory() < needed.memory) return null
  const { uid, gid } = fs.statSync(clusterDir)
  fs.mkdirSync(folder, { mode: 0o700 })
  fs.chownSync(folder, uid, gid)
  return folder
}
