import { organisationScopes } from '~/domains/administration/schema'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { SelectField, type SelectOption } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'

/** Asks for a key; another administrator makes it. */
export function KeyForm({ people }: { people: readonly SelectOption[] }) {
  const t = useT()
  if (people.length === 0) return <p>{t('programs.noPeople')}</p>
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t('programs.new')}
      </Heading>
      <PostForm id="prepare">
        <SelectField
          name="grantId"
          label={t('programs.person')}
          hint={t('programs.personHint')}
          options={people}
          emptyLabel={t('questions.field.choose')}
        />
        <TextField name="name" label={t('programs.name')} hint={t('programs.nameHint')} />
        <CheckboxGroup
          name="scopes"
          label={t('programs.scopes')}
          options={organisationScopes.map((scope) => ({
            value: scope,
            label: t(keyOf('programs.scope', scope.replace('.', '-'))),
          }))}
        />
        <Button>{t('programs.prepare')}</Button>
      </PostForm>
    </section>
  )
}
