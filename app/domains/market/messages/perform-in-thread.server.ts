import type { Context } from '~/domains/identity/context'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { performAsBuyer } from '../orders/perform-as-buyer.server'
import type { Thread } from './take-thread.server'

/** Performs a command of either side: a buyer acts as herself or as a guest, a seller in the name of her shop. */
export function performInThread<Input extends Thread, Answer>(
  context: Context,
  command: (work: Work, input: Input) => Promise<Answer>,
  input: Input,
): Promise<Answer> {
  return input.side === 'buyer' ? performAsBuyer(context, command, input) : perform(context, command, input)
}
