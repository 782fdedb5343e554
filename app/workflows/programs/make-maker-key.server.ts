import { type CreateMakerKeyError, createMakerKey } from '~/domains/administration/index.server'
import type { MakerKeyForm } from '~/domains/administration/schema'
import { tellMaker } from '~/domains/makers/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** Somebody of a workshop makes a key for its own system; those who look after its programs read
 * of it, so that none is made unseen. */
export async function makeMakerKey(
  work: Work,
  form: MakerKeyForm,
): Promise<Result<{ secret: string }, CreateMakerKeyError>> {
  const made = await createMakerKey(work, form)
  if (!made.ok) return made
  const { id, makerId, secret } = made.value
  await tellMaker(work, {
    ...{ makerId, area: 'programs', key: `maker-key:${id}`, template: 'notifications.makerKeyMade' },
    ...{ variables: { name: form.name }, path: '/maker/keys' },
  })
  return ok({ secret })
}
