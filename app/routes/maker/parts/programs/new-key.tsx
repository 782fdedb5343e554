import { makerScopes } from '~/domains/administration/schema'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { TextField } from '~/ui/form/text-field'

/** Makes a key in the name of who sends it. */
export function NewKey() {
  const t = useT()
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t('programs.maker.new')}
      </Heading>
      <PostForm id="make" hidden={{ intent: 'make' }}>
        <TextField name="name" label={t('programs.name')} hint={t('programs.maker.nameHint')} />
        <CheckboxGroup
          name="scopes"
          label={t('programs.scopes')}
          options={makerScopes.map((scope) => ({
            value: scope,
            label: t(keyOf('programs.scope', scope.replace('.', '-'))),
          }))}
        />
        <div>
          <Button>{t('programs.maker.make')}</Button>
        </div>
      </PostForm>
    </section>
  )
}
