import { ok, type Result, refuse } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { lockName } from '~/platform/lock-name.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

export interface ProgramCall {
  keyId: string
  /** How the program names what it asks for. */
  requestKey: string
  /** Of everything that it asks for. */
  inputHash: string
}

/**
 * Does what a program asks for, once: asked again under the same name it is answered as the first time, and under the
 * same name with something else it is refused. What was refused was not done, and may be asked again.
 */
export async function answerOnce<W extends Work, Fault extends TextKey>(
  work: W,
  { keyId, requestKey, inputHash }: ProgramCall,
  act: (work: W) => Promise<Result<Prisma.JsonValue, Fault>>,
): Promise<Result<Prisma.JsonValue, Fault | 'programs.error.keyReused'>> {
  const lock = `program:${keyId}:${requestKey}`
  await lockName(work, lock)
  const where = { keyId_requestKey: { keyId, requestKey } }
  const before = await work.asSystem(() => work.tx.programWrite.findUnique({ where }))
  if (before) return before.inputHash === inputHash ? ok(before.answer) : refuse('programs.error.keyReused')
  const done = await act(work)
  if (!done.ok) return done
  const answer = done.value as never
  await work.asSystem(() =>
    work.tx.programWrite.create({ data: { keyId, requestKey, inputHash, answer, at: work.now() } }),
  )
  return done
}
