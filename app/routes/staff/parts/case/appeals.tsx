import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { useAppealRows } from '~/ui/care/appeal-rows'
import { SummaryList } from '~/ui/data/summary-list'
import type { CaseFacts } from './describe-case.server'
import { DueTag } from './due-tag'

/** The appeals of a case, the last one first, and what she who looks can do about them. */
export function Appeals({ file }: { file: CaseFacts }) {
  const t = useT()
  const here = useHere()
  const home = here(`/staff/cases/${file.id}`)
  const { may, appeals } = file
  const open = appeals.find(({ isOpen }) => isOpen)
  return (
    <>
      {[...appeals].reverse().map((appeal) => (
        <Appeal key={appeal.id} appeal={appeal} />
      ))}
      <ButtonGroup>
        {may.takeAppeal && open && (
          <PostForm className="contents" hidden={{ intent: 'takeAppeal', appealId: open.id }}>
            <Button>{t('staff.appeal.take')}</Button>
          </PostForm>
        )}
        {may.answerAppeal && (
          <ButtonLink href={`${home}/appeal/answer`}>{t('staff.appeal.answerTitle')}</ButtonLink>
        )}
        {may.submitAppeal && (
          <ButtonLink look="secondary" href={`${home}/appeal`}>
            {t('staff.appeal.title')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  )
}

function Appeal({ appeal }: { appeal: CaseFacts['appeals'][number] }) {
  const t = useT()
  const { dateLong } = useFormat()
  const { status, isOpen, isElsewhere, due } = appeal
  const who = isElsewhere ? 'staff.appeal.otherCentre' : 'staff.appeal.ownCentre'
  const until = (
    <>
      {dateLong(appeal.dueOn)} <DueTag due={due} status={status} />
    </>
  )
  const rows = useAppealRows(appeal, [
    { key: 'who', label: t('applications.appeal.who'), value: t(who) },
    ...(isOpen ? [{ key: 'due', label: t('applications.appeal.answerBy'), value: until }] : []),
  ])
  return <SummaryList title={t('applications.appeal.one', { date: dateLong(appeal.filedAt) })} rows={rows} />
}
