import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Notice } from '~/ui/content/notice'
import type { CaseFacts } from './describe-case.server'

/** What the one who looks can do now; with nothing to do, why. */
export function Actions({ file }: { file: CaseFacts }) {
  const t = useT()
  const here = useHere()
  const { dateTime, name } = useFormat()
  const { may, status, version } = file
  const home = here(`/staff/cases/${file.id}`)
  if (may.isOwnCase) {
    return (
      <>
        <Notice tone="warning">{t('sides.error.workOnCase')}</Notice>
        {status === 'in_review' && may.giveBack && <GiveBack version={version} />}
      </>
    )
  }
  const isOpen = status === 'submitted' || status === 'in_review' || status === 'correction_requested'
  if (!isOpen) return null
  // Nothing is approved before the registers were asked: that comes first.
  const isAsked = file.checks.every(({ answer }) => answer !== null)
  return (
    <>
      {file.correction && (
        <Notice tone="warning" title={t('staff.case.waiting', { date: dateTime(file.correction.at) })}>
          {file.correction.text && <FreeText of={file.correction.text} />}
          {!may.work && (
            <p>
              <a href={here(`/staff/assist?number=${file.number}`)}>{t('assistance.toHelp')}</a>
            </p>
          )}
        </Notice>
      )}
      {status === 'submitted' && !may.work && <Notice>{t('staff.case.takeFirst')}</Notice>}
      {status === 'in_review' && !may.work && file.assignee && (
        <Notice>{t('staff.case.colleague', { name: name(file.assignee.name) })}</Notice>
      )}
      <ButtonGroup>
        {status === 'submitted' && may.take && (
          <PostForm className="contents" hidden={{ version, intent: 'take' }}>
            <Button>{t('staff.action.take')}</Button>
          </PostForm>
        )}
        {status === 'in_review' && may.work && (
          <>
            {isAsked ? (
              <ButtonLink href={`${home}/approve`}>{t('staff.action.approve')}</ButtonLink>
            ) : (
              <PostForm className="contents" hidden={{ intent: 'ask' }}>
                <Button icon="refresh">{t('staff.registers.ask')}</Button>
              </PostForm>
            )}
            <ButtonLink look="secondary" href={`${home}/correction`}>
              {t('staff.action.correction')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${home}/pass`}>
              {t('staff.action.pass')}
            </ButtonLink>
          </>
        )}
        {status !== 'submitted' && may.work && (
          <ButtonLink look="secondary" href={`${home}/refuse`}>
            {t('staff.action.refuse')}
          </ButtonLink>
        )}
        {status === 'in_review' && may.work && <GiveBack version={version} />}
        {may.takeOver && (
          <PostForm className="contents" hidden={{ version, intent: 'takeOver' }}>
            <Button>{t('staff.action.takeOver')}</Button>
          </PostForm>
        )}
        {may.assign && (
          <ButtonLink look="secondary" href={`${home}/assign`}>
            {t('staff.action.assign')}
          </ButtonLink>
        )}
        {may.send && (
          <ButtonLink look="secondary" href={`${home}/send`}>
            {t('staff.action.send')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  )
}

function GiveBack({ version }: { version: string }) {
  const t = useT()
  return (
    <PostForm className="contents" hidden={{ version, intent: 'giveBack' }}>
      <Button look="link">{t('staff.action.giveBack')}</Button>
    </PostForm>
  )
}
