import type { LastChange } from '~/views/last-change/changed-record'
import { findLastChange } from '~/views/last-change/find-last-change.server'
import type { ShownForm } from '../kept-forms/shown-form'
import type { RequestContext } from '../session/request-context.server'
import { recordOf } from './record-of'

/** What became of a record while a form was open, and the page that shows how it stands, without its language. */
export interface RecordChange {
  /** Null when nobody knows. */
  last: LastChange | null
  page: string
}

/** For a form that was too late: asked only after its action has found the record for this person. */
export async function findChange(
  asker: RequestContext,
  { path, fields }: ShownForm,
): Promise<RecordChange | null> {
  const about = recordOf(path, fields)
  return about && { last: await findLastChange(asker, about.record), page: about.page }
}
