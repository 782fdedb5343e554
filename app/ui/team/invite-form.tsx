import { useT } from '~/i18n/react'
import { Button } from '../action/button'
import { PostForm } from '../action/post-form'
import { Heading } from '../content/heading'
import { TextField } from '../form/text-field'
import { DateField } from '../questions/fields/date-field'
import { DutiesField } from './duties-field'
import type { Duty, TeamKind } from './duty-tags'

/** Whom an owner asks in, by PINFL or phone, and what she will do. */
export function InviteForm({ role, duties }: { role: TeamKind; duties: readonly Duty[] }) {
  const t = useT()
  return (
    <section className="grid gap-3">
      <Heading level={2}>{t('team.invite.title')}</Heading>
      <PostForm id="invite" hidden={{ intent: 'invite' }}>
        <TextField
          name="name"
          label={t('team.invite.name')}
          hint={t('team.invite.nameHint')}
          kind="name"
          width={20}
        />
        <TextField
          name="pinfl"
          label={t('team.invite.pinfl')}
          hint={t('team.invite.pinflHint')}
          kind="pinfl"
          width={20}
          optional
        />
        <TextField
          name="phone"
          label={t('team.invite.phone')}
          hint={t('team.invite.phoneHint')}
          kind="phone"
          width={20}
          optional
        />
        <DutiesField label={t('team.invite.duties')} role={role} duties={duties} />
        <DateField
          name="endsOn"
          label={t('team.invite.endsOn')}
          hint={t('team.invite.endsOnHint')}
          optional
        />
        <div>
          <Button>{t('team.invite.submit')}</Button>
        </div>
      </PostForm>
    </section>
  )
}
