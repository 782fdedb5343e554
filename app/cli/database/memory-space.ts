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

/** The tablespace for clones that live for one test: in memory, where the machine has enough of it, else on the disk. */
export async function openMemorySpace(server: ServerAccess, clusterDir: string): Promise<string> {
  const folder = makeFolderOf(clusterDir)
  return withClient(server.superuserUrl('postgres'), async (client) => {
    const { rows } = await client.query<{ place: string }>(
      'SELECT pg_tablespace_location(oid) AS place FROM pg_tablespace WHERE spcname = $1',
      [SPACE],
    )
    const isOpen = folder !== null && rows[0]?.place === folder
    if (rows[0] && !isOpen) await client.query(`DROP TABLESPACE ${SPACE}`)
    if (folder && !isOpen) await client.query(`CREATE TABLESPACE ${SPACE} LOCATION '${folder}'`)
    return folder ? SPACE : onDisk
  })
}

/** A folder of the server's account, one for each cluster; null where there is too little memory, or it is another's. */
function makeFolderOf(clusterDir: string): string | null {
  try {
    const { bavail, bsize } = fs.statfsSync(MEMORY)
    if (bavail * bsize < needed.space || process.availableMemory() < needed.memory) return null
    const { uid, gid } = fs.statSync(clusterDir)
    const mark = createHash('sha256').update(fs.realpathSync(clusterDir)).digest('hex').slice(0, 12)
    const folder = `${MEMORY}/hamroh-test-${mark}`
    if (!fs.existsSync(folder)) {
      fs.mkdirSync(folder, { mode: 0o700 })
      fs.chownSync(folder, uid, gid)
    }
    const made = fs.lstatSync(folder)
    return made.isDirectory() && made.uid === uid ? folder : null
  } catch {
    return null
  }
}
