import { isGrownUp } from '~/domains/questions/index.server'
import { openSubmissions, type SealedSubmission } from '~/domains/services/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { Work } from '~/platform/work.server'

/** Whether whom an application is for is under 18 on a day; false where that is not known any more. */
export async function isChildOn(work: Work, applicationId: string, day: Date): Promise<boolean> {
  const rows = await work.tx.$queryRaw<SealedSubmission[]>`
    select s.id, s.application_id as "applicationId", s.content_cipher as "contentCipher", s.is_whole as "isWhole"
    from submission s where s.application_id = ${applicationId}::uuid order by s.number`
  const bornOn = openSubmissions(rows).at(-1)?.beneficiary.birthOn
  return bornOn ? !isGrownUp(bornOn, isoDay(day)) : false
}
