import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { WhoIsThere } from '~/ui/assistance/who-is-there'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import type { SelectGroup, SelectOption } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { VoucherCentreField, VoucherKindField } from './which-voucher'

interface HelpFormProps {
  ways: readonly ('desk' | 'phone')[]
  devices: readonly SelectOption[]
  centres: readonly SelectGroup[]
}

const acts = ['code', 'number'] as const
const told = ['sms', 'aloud'] as const

/** Who is there and what she says of herself: nothing is shown of anybody. */
export function HelpForm({ ways, devices, centres }: HelpFormProps) {
  const t = useT()
  return (
    <>
      <Prose>
        <p>{t('vouchers.help.lead')}</p>
        <ul>
          <li>{t('vouchers.help.rule.dead')}</li>
          <li>{t('vouchers.help.rule.told')}</li>
          <li>{t('vouchers.help.rule.tries')}</li>
        </ul>
      </Prose>
      <PostForm>
        <WhoIsThere ways={ways} />
        <TextField
          name="document"
          label={t('vouchers.help.document')}
          hint={t('vouchers.help.documentHint')}
          width={20}
        />
        <VoucherKindField devices={devices} />
        {ways.includes('desk') && (
          <section className="form-stack only-for-desk">
            <Heading level={2} size="m">
              {t('assistance.onlyDesk')}
            </Heading>
            <CheckboxField name="seen" label={t('assistance.seen')} />
          </section>
        )}
        <section className="form-stack only-for-phone">
          <Heading level={2} size="m">
            {t('vouchers.help.onlyPhone')}
          </Heading>
          <VoucherCentreField centres={centres} />
        </section>
        <ChoiceField
          name="act"
          label={t('vouchers.help.act.legend')}
          options={acts.map((value) => ({
            ...{ value, label: t(`vouchers.help.act.${value}`) },
          }))}
        />
        <ChoiceField
          name="told"
          label={t('vouchers.help.how.legend')}
          options={told.map((value) => ({ value, label: t(`vouchers.help.how.${value}`) }))}
        />
        <Button icon="check">{t('vouchers.help.button')}</Button>
      </PostForm>
    </>
  )
}
