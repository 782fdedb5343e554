import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { GroundsField } from './grounds-field'
import { HandOnFields, OpenWorkTable, TakerFields } from './hand-on-fields'
import type { ShownWork } from './show-open-work.server'

export function TakeAlone({ back, work }: { back: string; work: ShownWork }) {
  const t = useT()
  return (
    <PostForm>
      <HandOnFields work={work} />
      <ButtonGroup>
        <Button look="danger">{t('admin.revoke.submit')}</Button>
        <ButtonLink look="secondary" href={back}>
          {t('admin.revoke.keep')}
        </ButtonLink>
      </ButtonGroup>
    </PostForm>
  )
}

/** A powerful role: another administrator confirms it; in an emergency it is taken at once, and all are told. */
export function TakeByTwo({ back, work }: { back: string; work: ShownWork }) {
  const t = useT()
  return (
    <PostForm>
      <OpenWorkTable work={work} lead={t('admin.handOn.leadByTwo')} />
      <GroundsField label={t('admin.roleRequest.grounds')} />
      <Notice>{t('admin.roleRequest.note')}</Notice>
      <ButtonGroup>
        <Button name="intent" value="prepare">
          {t('admin.parameter.prepare')}
        </Button>
        <ButtonLink look="secondary" href={back}>
          {t('admin.revoke.keep')}
        </ButtonLink>
      </ButtonGroup>
      <Heading level={2}>{t('admin.roleRequest.emergency')}</Heading>
      <Notice tone="warning">{t('admin.roleRequest.atOnceNote')}</Notice>
      <TakerFields work={work} mayLeave />
      <Button look="danger" name="intent" value="atOnce">
        {t('admin.roleRequest.atOnce')}
      </Button>
    </PostForm>
  )
}
