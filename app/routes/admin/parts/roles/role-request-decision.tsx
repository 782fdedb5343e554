import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TextareaField } from '~/ui/form/textarea-field'
import { HandOnFields } from './hand-on-fields'
import type { ShownWork } from './show-open-work.server'

interface RoleRequestDecisionProps {
  /** An onlooker is the auditor. */
  reader: 'preparer' | 'second' | 'person' | 'onlooker'
  /** What is open in a role that would be taken; null where nothing is. */
  work: ShownWork | null
}

/** What the reader may do with a request that waits: whoever prepared it takes it back, another decides. */
export function RoleRequestDecision({ reader, work }: RoleRequestDecisionProps) {
  const t = useT()
  if (reader === 'onlooker') return null
  if (reader === 'person') return <Notice>{t('sides.error.changeRoles')}</Notice>
  if (reader === 'preparer') {
    return (
      <>
        <Notice>{t('sides.error.confirmRole')}</Notice>
        <PostForm hidden={{ intent: 'withdraw' }}>
          <Button look="secondary">{t('admin.withdraw.link')}</Button>
        </PostForm>
      </>
    )
  }
  return (
    <>
      <PostForm hidden={{ intent: 'agree' }}>
        {work && <HandOnFields work={work} />}
        <Button>{t('admin.parameter.confirm')}</Button>
      </PostForm>
      <Heading level={2}>{t('admin.roleRequest.refuseTitle')}</Heading>
      <PostForm hidden={{ intent: 'refuse' }}>
        <TextareaField name="reason" label={t('admin.roleRequest.reason')} limit={500} />
        <Button look="danger">{t('admin.roleRequest.refuse')}</Button>
      </PostForm>
    </>
  )
}
