import { useT } from '~/i18n/react'
import { Button } from '../action/button'
import { ButtonGroup } from '../action/button-group'
import { ButtonLink } from '../action/button-link'
import { ConfirmDialog } from '../action/confirm-dialog'
import { CopyButton } from '../action/copy-button'
import { PrintButton } from '../action/print-button'
import { SessionDialog } from '../action/session-dialog'

export function ShowcaseActions() {
  const t = useT()
  return (
    <>
      <ButtonGroup>
        <Button type="button">{t('showcase.send')}</Button>
        <Button type="button" look="secondary" icon="download">
          {t('showcase.label.paper')}
        </Button>
        <Button type="button" look="danger" icon="trash">
          {t('showcase.delete')}
        </Button>
        <Button type="button" look="link" hiddenText={t('showcase.label.name')}>
          {t('showcase.change')}
        </Button>
        <Button type="button" busy>
          {t('showcase.send')}
        </Button>
        <Button type="button" disabled>
          {t('showcase.send')}
        </Button>
      </ButtonGroup>
      <ButtonGroup>
        <ButtonLink href="#next" icon="arrowRight">
          {t('showcase.services')}
        </ButtonLink>
        <ButtonLink href="#confirm" look="danger" confirmDialog="delete-application">
          {t('showcase.delete')}
        </ButtonLink>
        <PrintButton />
        <CopyButton text="HV-7Q4K-92M2" of="HV-7Q4K-92M2" />
      </ButtonGroup>
      <ConfirmDialog
        id="delete-application"
        title={t('showcase.question')}
        text={t('showcase.paragraph')}
        confirmLabel={t('showcase.delete')}
        action="#confirm"
        hidden={{ intent: 'delete' }}
      />
      <SessionDialog mayExtend signInUrl="#sign-in" signOutUrl="#sign-out" />
    </>
  )
}
