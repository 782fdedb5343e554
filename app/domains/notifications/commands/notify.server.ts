import type { Work } from '~/platform/work.server'
import type { Notice, NotifyInput } from '../schema'
import type { Template } from '../templates'
import { notifyAll } from './notify-all.server'

/**
 * Tells somebody what happened, in the transaction of what made it happen: a row a recipient and channel,
 * sent by a job after the commit. A portal notice is there with the commit. Returns how many rows are new; 0 when the
 * key was used before. Works in every scope but none: a command tells others than who runs it.
 */
export function notify<T extends Template>(work: Work, input: NotifyInput<T>): Promise<number> {
  return notifyAll(work, [input as NotifyInput as Notice])
}
