import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Card } from '~/ui/content/card'
import { CardGrid } from '~/ui/content/card-grid'

interface CentreCardsProps {
  centres: readonly {
    code: string
    name: string
    address: string
    phone: string | null
    trainings: readonly string[]
  }[]
}

/** The centres with what each teaches. */
export function CentreCards({ centres }: CentreCardsProps) {
  const t = useT()
  const here = useHere()
  const { phone, list } = useFormat()
  return (
    <CardGrid>
      {centres.map((centre) => (
        <Card
          key={centre.code}
          title={centre.name}
          href={here(`/rehabilitation/centres/${centre.code}`)}
          meta={centre.phone && phone(centre.phone)}
        >
          <p>{centre.address}</p>
          <p>{list(centre.trainings.map((one) => t(keyOf('training.kind', one)).toLowerCase()))}</p>
        </Card>
      ))}
    </CardGrid>
  )
}
