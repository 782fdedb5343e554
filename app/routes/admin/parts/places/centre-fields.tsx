import type { CentreFacts } from '~/domains/reference/index.server'
import { useT } from '~/i18n/react'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextField } from '~/ui/form/text-field'
import { PhoneField } from '~/ui/questions/fields/phone-field'
import { FourLanguageFields } from './four-language-fields'

const answers = ['yes', 'no', 'unknown'] as const
const said = (answer: boolean | null) => (answer === null ? 'unknown' : answer ? 'yes' : 'no')

/** What people are told of a centre; empty for a new one. */
export function CentreFields({ facts }: { facts: CentreFacts | null }) {
  const t = useT()
  const options = answers.map((value) => ({ value, label: t(`admin.places.${value}`) }))
  return (
    <>
      <FourLanguageFields name="name" what="name" value={facts?.names ?? null} />
      <p className="choice-hint">{t('admin.centres.nameHint')}</p>
      <FourLanguageFields name="address" what="address" value={facts?.address ?? null} />
      <PhoneField
        name="phone"
        label={t('public.centres.phone')}
        value={facts ? `+${facts.phone}` : undefined}
      />
      <TextField
        name="opensAt"
        label={t('admin.places.opensAt')}
        hint={t('admin.places.timeHint')}
        value={facts?.opensAt}
        width={4}
      />
      <TextField
        name="closesAt"
        label={t('admin.places.closesAt')}
        hint={t('admin.places.timeHint')}
        value={facts?.closesAt}
        width={4}
      />
      <ChoiceField
        name="hasRamp"
        label={t('admin.places.ramp')}
        value={facts ? said(facts.hasRamp) : undefined}
        options={options}
      />
      <ChoiceField
        name="hasInterpreter"
        label={t('admin.places.interpreter')}
        value={facts ? said(facts.hasInterpreter) : undefined}
        options={options}
      />
    </>
  )
}
