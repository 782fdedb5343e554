import { waitingDrawings } from '../../../prisma/seed/pictures/picture-files'
import { ending, startNode } from '../processes/processes'
import { picturesFolder } from './seeding'

/** Makes the pictures that a seeding left as drawings, beside the running portal. One that is broken off goes on at the next start. */
export async function drawPictures(env: Record<string, string>): Promise<void> {
  const waiting = waitingDrawings(env.MEDIA_DIR ?? '').length
  if (waiting === 0) return
  console.log(`Making ${waiting} pictures of products beside; until each is there, its drawing is shown.`)
  const child = startNode('prisma/seed/pictures/main.ts', [], {
    env: { ...env, PICTURES_DIR: picturesFolder() },
  })
  const { code } = await ending(child)
  if (code === 0) console.log('All pictures are made.')
  else if (!child.killed) console.error('Not all pictures could be made: see above. The next start goes on.')
}
