import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { NumberField } from '~/ui/form/number-field'
import { TextField } from '~/ui/form/text-field'
import { DateField } from '~/ui/questions/fields/date-field'
import { MoneyField } from '~/ui/questions/fields/money-field'
import { ParameterValue } from './parameter-value'

export interface ParameterReply {
  /** Read and in order: to be looked at once more. `value` is a bigint as text. */
  confirm?: {
    value: string
    validFrom: string
    source: string
    isExample: boolean
    /** What is sent again. */
    typed: Record<string, string | string[]>
  }
}

export function ParameterForm({ unit }: { unit: string }) {
  const t = useT()
  const amount = { name: 'value', label: t('admin.parameter.newValue') }
  return (
    <PostForm>
      <Heading level={2}>{t('admin.parameter.add')}</Heading>
      <p>{t('admin.parameter.addText')}</p>
      {unit === 'tiyin' ? (
        <MoneyField {...amount} />
      ) : (
        <NumberField {...amount} unit={t(keyOf('admin.parameters.unitName', unit))} />
      )}
      <DateField name="from" label={t('admin.parameter.from')} hint={t('admin.parameter.fromHint')} />
      <TextField name="source" label={t('admin.parameters.source')} hint={t('admin.parameter.sourceHint')} />
      <CheckboxField
        name="isExample"
        label={t('admin.parameter.isExample')}
        hint={t('admin.parameter.isExampleHint')}
      />
      <Button>{t('admin.parameter.check')}</Button>
    </PostForm>
  )
}

interface ConfirmParameterProps {
  unit: string
  /** The latest value there is. */
  current: { value: string; unit: string } | undefined
  confirm: NonNullable<ParameterReply['confirm']>
}

/** What would change, before it does. */
export function ConfirmParameter({ unit, current, confirm }: ConfirmParameterProps) {
  const t = useT()
  const { dateLong } = useFormat()
  const hidden = Object.fromEntries(
    Object.entries(confirm.typed).flatMap(([name, value]) =>
      name === 'intent' ? [] : [[name, String(value)]],
    ),
  )
  return (
    <>
      <Heading level={2}>{t('admin.parameter.confirmTitle')}</Heading>
      <SummaryList
        rows={[
          ...(current
            ? [{ key: 'old', label: t('admin.parameter.oldValue'), value: <ParameterValue {...current} /> }]
            : []),
          {
            key: 'new',
            label: t('admin.parameter.newValue'),
            value: <ParameterValue value={confirm.value} unit={unit} />,
          },
          { key: 'from', label: t('admin.parameter.from'), value: dateLong(confirm.validFrom) },
          { key: 'source', label: t('admin.parameters.source'), value: confirm.source },
          {
            key: 'example',
            label: t('admin.parameters.example'),
            value: confirm.isExample ? t('admin.parameter.yes') : t('admin.parameter.no'),
          },
        ]}
      />
      <Notice tone="warning">{t('admin.parameter.confirmText')}</Notice>
      <PostForm onlyShows hidden={hidden}>
        <ButtonGroup>
          <Button name="intent" value="confirm">
            {t('admin.parameter.prepare')}
          </Button>
          <Button look="secondary" name="intent" value="change">
            {t('admin.parameter.change')}
          </Button>
        </ButtonGroup>
      </PostForm>
    </>
  )
}
