import { ok, type Result, refuse } from '~/lib/result'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import type { Draft } from '../editing/places'
import { type LockOwnDraftRefusal, lockOwnDraft, type SeenDraft } from '../rows/lock-draft.server'
import { writeVersion } from '../rows/write-version.server'

/** Most characters of a whole definition; the largest that comes with the program has a tenth of it. */
const mostCharacters = 1_000_000

export type ChangeVersionRefusal = LockOwnDraftRefusal | 'services.error.tooLarge'

/** Writes a draft on. `change` makes the next content of what stands there now; it may still be incomplete. */
export async function changeVersion(
  work: Work,
  seen: SeenDraft,
  change: (content: Draft) => Draft,
): Promise<Result<null, ChangeVersionRefusal>> {
  const locked = await lockOwnDraft(work, seen)
  if (!locked.ok) return locked
  const content = change(locked.value.content)
  if (JSON.stringify(content).length > mostCharacters) return refuse('services.error.tooLarge')
  await writeVersion(work, seen, 'serviceVersion.changed', { definition: content as Prisma.InputJsonObject })
  return ok(null)
}
