import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { HelpFacts, type ShownHelp } from '~/ui/assistance/help-facts'
import { Heading } from '~/ui/content/heading'

/** Who helped the person with her voucher, and the end of it while it goes on. Nothing where nobody did. */
export function HelpedWith({ help }: { help: readonly ShownHelp[] }) {
  const t = useT()
  if (help.length === 0) return null
  return (
    <section className="grid gap-4" id="help">
      <Heading level={2}>{t('vouchers.helped.title')}</Heading>
      {help.some(({ status }) => status === 'in_force') && (
        <PostForm hidden={{ intent: 'endHelp' }}>
          <p>{t('vouchers.helped.now')}</p>
          <Button look="danger">{t('assistance.help.object')}</Button>
        </PostForm>
      )}
      {help.map((one) => (
        <HelpFacts key={one.id} help={one} />
      ))}
    </section>
  )
}
