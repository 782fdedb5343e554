import { getDraft, type VersionFile } from '~/domains/services/index.server'
import { readHiddenNumber } from '~/http/forms.server'
import { notFound, type SignedInContext } from '~/http/guards.server'

/** The version that an address names. */
export async function readVersion(
  context: SignedInContext,
  { code = '', number = '' }: { code?: string; number?: string },
): Promise<VersionFile> {
  const file = /^\d{1,6}$/.test(number) ? await getDraft(context, code, Number(number)) : null
  if (!file) throw notFound()
  return file
}

/** The version as it was when the form was made. */
export function seenDraft({ serviceCode, number }: VersionFile, form: FormData) {
  return { serviceCode, number, revision: readHiddenNumber(form, 'revision') }
}

/** True while this person writes it. */
export function isWriting({ state, authorId }: VersionFile, { personId }: SignedInContext): boolean {
  return state === 'draft' && authorId === personId
}
