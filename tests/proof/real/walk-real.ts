import { brokenIn } from '../model/invariants'
import { choose, type Step } from '../model/move'
import { count, type MoveName, moves, type Tally } from '../model/sequences'
import { openModel } from '../model/world'
import { acts, last } from './acts'
import { differences } from './compare'
import { closeReal, openReal, type ProofPortal } from './portal'

/** Goes through a sequence on the model and on the portal, side by side; throws where they differ. */
export async function walkReal(portal: ProofPortal, sequence: readonly Step[], tally: Tally): Promise<void> {
  const m = openModel()
  const r = await openReal(portal)
  const done: string[] = []
  for (const [name, choice] of sequence) {
    const [move] = moves[name as MoveName]
    const target = choose(m, move, choice)
    if (!target) continue
    const isAllowed = move.may(m, target)
    const isDone = await acts[name as MoveName](r, target, m)
    done.push(`${name} ${JSON.stringify(target)}${isDone ? '' : ' (refused)'}`)
    if (isAllowed) move.follow(m, target)
    count(tally, name, isAllowed)
    const wrong =
      isDone === isAllowed ? [] : [isDone ? 'the portal did it' : `the portal refused: ${last.refusal}`]
    wrong.push(...brokenIn(m), ...(await differences(m, r)))
    if (wrong.length > 0) throw new Error(`after\n  ${done.join('\n  ')}\n${wrong.join('\n')}`)
  }
  await closeReal(r)
}
