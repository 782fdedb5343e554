import { fileURLToPath } from 'node:url'
import { race } from '../../setup/child-process'
import type { ApprovalTask } from './put/approve-child'

/** Each list of approvals in a process of its own; all start together. What each came to, in order. */
export async function raceApprovals(lists: ApprovalTask[][]): Promise<string[]> {
  const script = fileURLToPath(new URL('./put/approve-child.ts', import.meta.url))
  return (await race<string[]>(script, lists)).flat()
}
