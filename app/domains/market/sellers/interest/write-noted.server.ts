import { systemContext } from '~/domains/identity/context'
import { perform } from '~/platform/perform.server'
import { recordInterest } from './commands/record-interest.server'
import { giveBack, takeNoted } from './note-interest.server'

/** Writes what this process has noted, all at once. What could not be written is noted still. */
export async function writeNoted(): Promise<void> {
  const taken = takeNoted()
  if (taken.length === 0) return
  try {
    await perform(systemContext(), recordInterest, taken)
  } catch (error) {
    giveBack(taken)
    throw error
  }
}
