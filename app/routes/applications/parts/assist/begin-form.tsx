import { useT } from '~/i18n/react'
import type { AssistanceWay } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { WhoIsThere } from '~/ui/assistance/who-is-there'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField, type SelectGroup, type SelectOption } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { DateField } from '~/ui/questions/fields/date-field'
import { VoucherCentreField, VoucherKindField } from './which-voucher'

interface BeginFormProps {
  ways: readonly AssistanceWay[]
  services: readonly SelectOption[]
  devices: readonly SelectOption[]
  /** That an operator of 1140 asks for; nobody else is asked. */
  centres: readonly SelectGroup[]
  /** Where she comes from: the number of an application to correct, or a voucher, by its kind of device; else null. */
  number: string | null
  device: string | null
  isForVoucher: boolean
}

const subjects = ['draft', 'correction', 'voucher'] as const

/** Whom, with what and how. Nothing is shown of anybody: who is there says number and name herself. */
export function BeginForm({ ways, services, devices, centres, ...from }: BeginFormProps) {
  const t = useT()
  const { number, device, isForVoucher } = from
  return (
    <>
      <Prose>
        <p>{t('assistance.lead')}</p>
        <ul>
          <li>{t('assistance.rule.consent')}</li>
          <li>{t('assistance.rule.day')}</li>
          <li>{t('assistance.rule.notDecide')}</li>
        </ul>
      </Prose>
      <PostForm>
        <WhoIsThere ways={ways} />
        <ChoiceField
          name="subject"
          label={t('assistance.subject.legend')}
          options={subjects.map((value) => ({ value, label: t(`assistance.subject.${value}`) }))}
          value={number ? 'correction' : isForVoucher ? 'voucher' : undefined}
        />
        <section className="form-stack only-for-draft">
          <Heading level={2} size="m">
            {t('assistance.onlyDraft')}
          </Heading>
          <SelectField
            name="serviceCode"
            label={t('assistance.service')}
            options={services}
            emptyLabel={t('questions.field.choose')}
          />
        </section>
        <section className="form-stack only-for-correction">
          <Heading level={2} size="m">
            {t('assistance.onlyCorrection')}
          </Heading>
          <TextField
            name="number"
            label={t('assistance.number')}
            hint={t('assistance.numberHint')}
            value={number ?? undefined}
            width={20}
          />
        </section>
        <section className="form-stack only-for-voucher">
          <Heading level={2} size="m">
            {t('assistance.onlyVoucher')}
          </Heading>
          <VoucherKindField devices={devices} value={device ?? undefined} />
          {centres.length > 0 && <VoucherCentreField centres={centres} />}
        </section>
        {ways.includes('desk') && (
          <section className="form-stack only-for-desk">
            <Heading level={2} size="m">
              {t('assistance.onlyDesk')}
            </Heading>
            <TextField name="document" label={t('assistance.document')} />
            <CheckboxField name="seen" label={t('assistance.seen')} />
          </section>
        )}
        {ways.includes('paper') && (
          <section className="form-stack only-for-paper">
            <Heading level={2} size="m">
              {t('assistance.onlyPaper')}
            </Heading>
            <DateField name="receivedOn" label={t('assistance.receivedOn')} />
          </section>
        )}
        <Button>{t('assistance.begin')}</Button>
      </PostForm>
    </>
  )
}
