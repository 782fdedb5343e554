import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { SelectField } from '~/ui/form/select-field'

/**
 * In which two things the product differs: shows the page again with what is to be said of them. It is posted, so that
 * what was typed into the page's other forms goes along.
 */
export function OptionChoices({ first, second }: { first: string; second: string }) {
  const t = useT()
  const kinds = [
    ...(['size', 'colour', 'material'] as const).map((kind) => ({
      value: kind,
      label: t(`market.terms.${kind}`),
    })),
    { value: 'own', label: t('variants.own') },
  ]
  return (
    <PostForm id="choose" className="form-stack" hidden={{ intent: 'choose' }}>
      <SelectField name="first" label={t('variants.first')} options={kinds} value={first || 'size'} />
      <SelectField
        name="second"
        label={t('variants.second')}
        options={[{ value: '', label: t('variants.none') }, ...kinds]}
        value={second}
      />
      <div>
        <Button look="secondary">{t('variants.continue')}</Button>
      </div>
    </PostForm>
  )
}
